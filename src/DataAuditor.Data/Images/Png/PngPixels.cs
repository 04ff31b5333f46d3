using DataAuditor.Media;

namespace DataAuditor.Data.Images.Png;

/// <summary>Takes the rows of a PNG, of its passes too, into the pixels of an image.</summary>
internal sealed class PngPixels(PngHeader header, byte[]? palette)
{
    private readonly int _channels = header.Color is PngColor.Grey or PngColor.GreyAlpha ? 1 : 3;

    private readonly byte[] _values = new byte[checked(header.Width * header.Height * (header.Color is PngColor.Grey or PngColor.GreyAlpha ? 1 : 3))];

    public RasterImage Image() => new(header.Width, header.Height, _channels, _values);

    /// <param name="left">Where the row's first pixel goes.</param>
    /// <param name="step">How far its pixels lie apart.</param>
    /// <param name="count">How many it has.</param>
    /// <exception cref="MediaException">A pixel has a colour that the palette has not.</exception>
    public void Put(ReadOnlySpan<byte> row, int y, int left, int step, int count)
    {
        var target = _values.AsSpan(y * header.Width * _channels, header.Width * _channels);
        if (header.Depth < 8) PutPacked(row, target, left, step, count);
        else if (header.Color is PngColor.Palette) PutColors(row, target, left, step, count);
        else if (step == 1 && header.Depth == 8 && header.Channels == _channels) row.CopyTo(target);
        else PutBytes(row, target, left, step, count);
    }

    private void PutBytes(ReadOnlySpan<byte> row, Span<byte> target, int left, int step, int count)
    {
        var each = header.Depth / 8;
        for (var pixel = 0; pixel < count; pixel++)
        {
            var from = pixel * header.Channels * each;
            var to = (left + (pixel * step)) * _channels;
            for (var channel = 0; channel < _channels; channel++) target[to + channel] = row[from + (channel * each)];
        }
    }

    private void PutColors(ReadOnlySpan<byte> row, Span<byte> target, int left, int step, int count)
    {
        for (var pixel = 0; pixel < count; pixel++) Color(row[pixel], target, left + (pixel * step));
    }

    private void PutPacked(ReadOnlySpan<byte> row, Span<byte> target, int left, int step, int count)
    {
        var most = (1 << header.Depth) - 1;
        for (var pixel = 0; pixel < count; pixel++)
        {
            var bit = pixel * header.Depth;
            var value = (row[bit >> 3] >> (8 - header.Depth - (bit & 7))) & most;
            if (header.Color is PngColor.Palette) Color(value, target, left + (pixel * step));
            else target[left + (pixel * step)] = (byte)(value * 255 / most);
        }
    }

    private void Color(int index, Span<byte> target, int pixel)
    {
        if ((3 * index) + 3 > palette!.Length) throw new MediaException($"it is broken: a pixel has colour {index} of a palette of {palette.Length / 3}");
        palette.AsSpan(3 * index, 3).CopyTo(target.Slice(3 * pixel, 3));
    }
}
