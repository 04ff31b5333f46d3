using System.Text.Unicode;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Some entries of a log, a record each.</summary>
internal sealed class EntryBlock(Role role, long first, SampleOrigin origin, byte[] text, LogEntry[] entries, EntryPattern? pattern) : SampleBlock
{
    public override Role Role => role;

    public override int Count => entries.Length;

    public override IReadOnlyList<Sample> Parse()
    {
        string[] names = [.. (pattern?.Fields ?? []).Where(static name => name != "line"), "line"];
        var rows = new EntryRows(names, text, entries, pattern, Utf8.IsValid(text));
        var samples = new Sample[entries.Length];
        for (var row = 0; row < samples.Length; row++) samples[row] = new Sample(role, first + row, rows, row, origin, entries[row].Line);
        return samples;
    }
}
