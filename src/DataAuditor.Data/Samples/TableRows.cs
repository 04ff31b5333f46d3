using DataAuditor.Data.Csv;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Some rows of a text table, a record each.</summary>
internal sealed class TableRows(Role role, long first, SampleOrigin origin, string[] names, CsvBlock rows) : SampleBlock
{
    private readonly CellRows _rows = new(names, rows);

    /// <summary>The line of the file that each starts on.</summary>
    private readonly int[] _lines = [.. Enumerable.Range(0, rows.Rows).Select(row => (int)Math.Min(rows.LineOf(row), int.MaxValue))];

    public override Role Role => role;

    public override int Count => _lines.Length;

    public override IReadOnlyList<Sample> Parse()
    {
        var samples = new Sample[_lines.Length];
        for (var row = 0; row < samples.Length; row++) samples[row] = new Sample(role, first + row, _rows, row, origin, _lines[row]);
        return samples;
    }
}
