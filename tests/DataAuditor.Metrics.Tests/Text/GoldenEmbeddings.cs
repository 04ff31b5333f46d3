using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Tests.Text;

/// <summary>The embeddings that golden values are of.</summary>
internal static partial class GoldenEmbeddings
{
    /// <summary>A record with an embedding for each row of a NumPy array of single-precision numbers.</summary>
    public static IReadOnlyList<string> Records(string name)
    {
        const int prefix = 10;
        var bytes = File.ReadAllBytes(GoldenFolder.PathOf("text/metrics/" + name));
        var headerLength = BitConverter.ToUInt16(bytes, prefix - sizeof(ushort));
        var header = Encoding.ASCII.GetString(bytes, prefix, headerLength);
        Assert.Contains("'<f4'", header, StringComparison.Ordinal);
        var columns = int.Parse(Shape().Match(header).Groups["columns"].ValueSpan, CultureInfo.InvariantCulture);
        double[] numbers = [.. bytes.Skip(prefix + headerLength).Chunk(sizeof(float)).Select(static number => (double)BitConverter.ToSingle(number))];
        return [.. numbers.Chunk(columns).Select(static row => Run.Record(("embedding", row)))];
    }

    public static double[] Numbers(this JsonNode array) => [.. array.AsArray().Select(static number => (double)number!)];

    [GeneratedRegex(@"\(\d+, (?<columns>\d+)\)")]
    private static partial Regex Shape();
}
