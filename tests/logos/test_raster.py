"""A PNG is read by Pillow as a PNG and as nothing else, and written anew with its pixels only."""

from __future__ import annotations

import zlib
from random import Random

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from showcase.i18n import create_speech
from showcase.logos.raster import MAX_BYTES, Raster, read_png
from showcase.report import show_message
from showcase.vocabulary import Lang
from tests.logos.drawings import SIGNATURE, add_chunks, create_chunk, create_header, paint, save

DATA = create_chunk(b"IDAT", b"no zlib") + create_chunk(b"IEND", b"")


def read(content: bytes) -> Raster:
    """Return the picture of a file in which nothing is wrong."""
    raster, problems = read_png(content, "logo.png")
    assert problems == ()
    assert raster is not None
    return raster


def tell(content: bytes) -> str:
    """Return what is told of a file that is refused."""
    raster, (problem,) = read_png(content, "logo.png")
    assert raster is None
    assert (problem.place.path, problem.place.line, problem.place.column) == ("logo.png", 1, 1)
    return f"{problem.code} {problem.parameters.get('got', '')}".rstrip()


def create_noise(width: int, height: int) -> bytes:
    """Return a picture that can't be made small."""
    return save(Image.frombytes("RGB", (width, height), Random(1).randbytes(width * height * 3)))  # noqa: S311


def animate() -> bytes:
    """Return a picture of two frames."""
    frames = [Image.new("RGB", (3, 2), colour) for colour in ("red", "blue")]
    return save(frames[0], save_all=True, append_images=frames[1:])


def decompress(length: int) -> bytes:
    """Return a compressed text chunk that would be so long."""
    return create_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(length)))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "png-format"),
        (b"<svg/>", "png-format"),
        (paint(form="JPEG"), "png-format"),
        (paint(form="GIF"), "png-format"),
        (paint(form="WEBP"), "png-format"),
        (paint(form="BMP"), "png-format"),
        (paint(form="TIFF"), "png-format"),
        (SIGNATURE, "png-broken"),
        (create_header(0, 3), "png-broken"),
        (paint(30, 20)[:-40], "png-broken"),
        (create_header(3, 2), "png-broken"),
        (create_header(3, 2) + DATA, "png-broken"),
        (paint().replace(b"IDAT", b"IDAX"), "png-broken"),
        (paint()[:40] + b"\0" + paint()[41:], "png-broken"),
        (add_chunks(paint(), [create_chunk(b"IHDR", bytes(3))]), "png-broken"),
        (paint(2_001, 2_000), "png-pixels 2001 × 2000"),
        (create_header(20_000, 20_000) + DATA, "png-pixels"),
        (create_header(10_000, 10_000) + DATA, "png-pixels"),
        (create_header(2**31 - 1, 2**31 - 1) + DATA, "png-pixels"),
        (add_chunks(paint(), [create_chunk(b"IHDR", create_header(30_000, 30_000)[16:29])]), "png-pixels"),
        (animate(), "png-animated"),
        (create_noise(300, 250), "logo-too-large"),
        (add_chunks(paint(), [decompress(10_000_000)]), "png-broken"),
        (add_chunks(paint(), [decompress(1_000_000)] * 100), "png-broken"),
        (add_chunks(paint(), [create_chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(20_000_000)))]), "png-broken"),
    ],
)  # fmt: skip
def test_what_is_no_plain_png_is_told(content: bytes, told: str) -> None:
    assert tell(content) == told


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_the_pixels_stay_what_they_are(mode: str) -> None:
    image = Image.new(mode, (5, 3))
    if mode == "P":
        image.putpalette([level for level in range(256) for _ in range(3)])
    image.putpixel((2, 1), 200 if len(image.getbands()) == 1 else (200, *[100] * (len(image.getbands()) - 1)))
    raster = read(save(image))
    assert (raster.width, raster.height) == (5, 3)
    again = read(raster.content)
    assert again.image.mode == raster.image.mode
    assert again.image.tobytes() == raster.image.tobytes() == image.tobytes()
    assert again.content == raster.content


def test_what_is_transparent_stays_so() -> None:
    palette = Image.new("P", (2, 1))
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.putpixel((1, 0), 1)
    for image in (palette, Image.new("RGB", (2, 1)), Image.new("L", (2, 1))):
        transparency = (0, 0, 0) if image.mode == "RGB" else 0
        raster = read(save(image, transparency=transparency))
        seen = read(raster.content).image.convert("RGBA")
        assert seen.tobytes()[3] == 0
        assert seen.tobytes() == raster.image.convert("RGBA").tobytes()


def test_nothing_but_the_pixels_is_written() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "A. Person")
    info.add_itxt("Comment", "secret", zip=True)
    image = Image.new("RGB", (3, 2))
    exif = Image.Exif()
    exif[315] = "A. Person"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    full = save(image, pnginfo=info, exif=exif, dpi=(300, 300), icc_profile=profile, xmp=b"<x/>") + b"PK behind the end"
    assert b"Person" in full
    written = read(full).content
    assert written == read(paint()).content
    assert [kind for kind in (b"tEXt", b"iTXt", b"eXIf", b"pHYs", b"iCCP", b"PK") if kind in written] == []


def test_the_same_picture_is_written_the_same_way() -> None:
    content = create_noise(100, 80)
    assert read(content).content == read(content).content == read(read(content).content).content


def test_as_large_as_may_be_is_fine() -> None:
    raster = read(paint(2_000, 2_000, "L"))
    assert (raster.width, raster.height) == (2_000, 2_000)
    content = create_noise(10, 10)
    read(add_chunks(content, [create_chunk(b"teSt", bytes(MAX_BYTES - len(content) - 12))]))
    assert tell(content + bytes(MAX_BYTES)) == "logo-too-large"


def test_any_mutation_of_a_picture_is_told_or_written_anew() -> None:
    random = Random(1)  # noqa: S311  the same mutations each time
    pictures = [paint(30, 20, "RGBA"), animate(), add_chunks(paint(9, 9, "P"), [decompress(100)]), create_noise(9, 9)]
    for _ in range(2_000):
        content = bytearray(random.choice(pictures))
        for _ in range(random.choice([1, 1, 3])):
            place = random.randrange(len(content))
            content[place : place + random.choice([0, 1, 1, 4])] = random.randbytes(random.choice([0, 1, 1, 4]))
        raster, problems = read_png(bytes(content), "logo.png")
        assert (raster is None) == bool(problems)
        if raster:
            assert read_png(raster.content, "logo.png")[1] == ()


@pytest.mark.parametrize("lang", Lang)
def test_each_problem_is_told_in_the_readers_language(lang: Lang) -> None:
    for content in (b"", paint(30, 20)[:-40], paint(2_001, 2_000), animate(), bytes(MAX_BYTES + 1)):
        _, (problem,) = read_png(content, "logo.png")
        said, english = (show_message(problem, create_speech(each)) for each in (lang, Lang.EN))
        assert "%(" not in said
        assert (said == english) == (lang is Lang.EN)
