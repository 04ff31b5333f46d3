using System.Text.Json;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Some rows of a text table, as JSON objects one behind the other.</summary>
/// <param name="ends">Where each ends.</param>
/// <param name="lines">The line of the file that each starts on.</param>
internal sealed class RowBlock(Role role, long first, SampleOrigin origin, byte[] json, int[] ends, int[] lines) : SampleBlock
{
    public override Role Role => role;

    public override int Count => ends.Length;

    public override IReadOnlyList<Sample> Parse()
    {
        var samples = new Sample[ends.Length];
        var start = 0;
        for (var row = 0; row < ends.Length; row++)
        {
            samples[row] = new Sample(role, first + row, JsonElement.Parse(json.AsSpan(start, ends[row] - start)), origin, lines[row]);
            start = ends[row];
        }

        return samples;
    }
}
