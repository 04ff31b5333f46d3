using System.Numerics;
using DataAuditor.Media;

namespace DataAuditor.Data.Images.Png;

/// <summary>Undoes what was done to a row to make it compress better.</summary>
/// <remarks>PNG (ISO/IEC 15948:2003), section 9.</remarks>
internal static class PngFilter
{
    /// <param name="row">Changed in place.</param>
    /// <param name="above">The row before, undone already; zeros for the first.</param>
    /// <param name="back">How many bytes the pixel to the left lies back.</param>
    /// <exception cref="MediaException">There is no such filter.</exception>
    public static void Undo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int back)
    {
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (var at = back; at < row.Length; at++) row[at] += row[at - back];
                break;
            case 2:
                Up(row, above);
                break;
            case 3:
                for (var at = 0; at < row.Length; at++) row[at] += (byte)(((at < back ? 0 : row[at - back]) + above[at]) >> 1);
                break;
            case 4:
                Paeth(row, above, back);
                break;
            default:
                throw new MediaException($"it is broken: there is no filter {filter}");
        }
    }

    private static void Up(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var at = 0;
        for (; at <= row.Length - Vector<byte>.Count; at += Vector<byte>.Count) (new Vector<byte>(row[at..]) + new Vector<byte>(above[at..])).CopyTo(row[at..]);
        for (; at < row.Length; at++) row[at] += above[at];
    }

    /// <summary>Each byte is told from the neighbour to the left, above or between that comes nearest to left + above − between.</summary>
    private static void Paeth(Span<byte> row, ReadOnlySpan<byte> above, int back)
    {
        above = above[..row.Length];
        for (var at = 0; at < Math.Min(back, row.Length); at++) row[at] += above[at];
        for (var at = back; at < row.Length; at++)
        {
            int left = row[at - back], up = above[at], between = above[at - back];
            var (toLeft, toUp, toBetween) = (Math.Abs(up - between), Math.Abs(left - between), Math.Abs(left + up - between - between));
            row[at] += (byte)(toLeft <= toUp && toLeft <= toBetween ? left : toUp <= toBetween ? up : between);
        }
    }
}
