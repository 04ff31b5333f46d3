using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Some entries of a log: <c>line</c> is an entry's text, or what the pattern calls so with the lines below it; the pattern's other groups are fields too.</summary>
internal sealed class EntryBlock(Role role, long first, SampleOrigin origin, byte[] text, LogEntry[] entries) : SampleBlock
{
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public override Role Role => role;

    public EntryPattern? Pattern { get; init; }

    public int Count => entries.Length;

    public override IReadOnlyList<Sample> Parse()
    {
        var json = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(json, Plainly);
        var samples = new Sample[entries.Length];
        for (var place = 0; place < entries.Length; place++)
        {
            json.ResetWrittenCount();
            writer.Reset();
            Write(writer, Encoding.UTF8.GetString(text.AsSpan(entries[place].Start..entries[place].End)));
            writer.Flush();
            samples[place] = new Sample(role, first + place, JsonElement.Parse(json.WrittenSpan), origin, entries[place].Line);
        }

        return samples;
    }

    private void Write(Utf8JsonWriter writer, string entry)
    {
        writer.WriteStartObject();
        if (Pattern is not null) entry = entry.Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = entry.IndexOf('\n', StringComparison.Ordinal) is var feed and >= 0 ? feed : entry.Length;
        if (Pattern?.Match(entry[..end]) is { } match)
        {
            foreach (var name in Pattern.Fields)
            {
                if (name != "line" && match.Groups[name] is { Success: true } group) writer.WriteString(name, group.ValueSpan);
            }

            if (match.Groups["line"] is { Success: true } own) entry = own.Value + entry[end..];
        }

        writer.WriteString("line"u8, entry);
        writer.WriteEndObject();
    }
}
