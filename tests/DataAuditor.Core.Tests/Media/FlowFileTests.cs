using System.Text;
using DataAuditor.Media;

namespace DataAuditor.Core.Tests.Media;

public sealed class FlowFileTests
{
    [Fact]
    public void Holds_the_displacements_of_each_pixel_and_marks_the_unknown()
    {
        var flow = FlowFile.Read(new MemoryStream(File(2, 1, 3, 4, 1e10f, 0)));

        Assert.Equal((2, 1), (flow.Width, flow.Height));
        Assert.Equal([3, float.NaN, 4, 0], flow.Values.ToArray());
        Assert.Equal(5, flow.Magnitude(0, 0));
    }

    [Fact]
    public void Is_refused_where_it_is_none()
    {
        Assert.Contains("does not begin with 'PIEH'", Fault([]), StringComparison.Ordinal);
        Assert.Contains("does not begin with 'PIEH'", Fault(Encoding.ASCII.GetBytes("PNG and more")), StringComparison.Ordinal);
        Assert.Contains("is not read", Fault(File(0, 5)), StringComparison.Ordinal);
        Assert.Contains("is not read", Fault(File(int.MaxValue, int.MaxValue)), StringComparison.Ordinal);
        Assert.Contains("takes 16 bytes, and 8 are there", Fault(File(2, 1, 3, 4)), StringComparison.Ordinal);
    }

    private static string Fault(byte[] content) => Assert.Throws<MediaException>(() => FlowFile.Read(new MemoryStream(content))).Message;

    private static byte[] File(int width, int height, params float[] values) =>
        [.. "PIEH"u8, .. BitConverter.GetBytes(width), .. BitConverter.GetBytes(height), .. values.SelectMany(BitConverter.GetBytes)];
}
