using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataAuditor.History;

/// <summary>A line of a history file as it stands there, and what it says.</summary>
internal sealed record HistoryLine(string Text, HistoryRound Round)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static HistoryLine Of(HistoryRound round)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Readable)) JsonSerializer.Serialize(writer, round, HistoryJson.Default.HistoryRound);
        return new HistoryLine(Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length)), round);
    }

    /// <summary>The lines of a file, in the order of their sequence; none where there is no file.</summary>
    /// <param name="audit">Whose history it is.</param>
    /// <exception cref="AuditException">A line is no round of that audit; the message names it.</exception>
    public static IReadOnlyList<HistoryLine> Read(byte[]? content, string path, string audit)
    {
        var lines = new SortedDictionary<int, HistoryLine>();
        foreach (var (index, text) in Encoding.UTF8.GetString(content ?? []).TrimStart('\uFEFF').Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(text)) continue;

            var place = new SourceLocation(path, index + 1);
            var line = new HistoryLine(text.TrimEnd('\r'), Parse(text, audit, place));
            if (!lines.TryAdd(line.Round.Sequence, line))
            {
                throw Wrong($"the sequence number {line.Round.Sequence} stands here a second time; give the later round a higher one", place);
            }
        }

        return [.. lines.Values];
    }

    private static HistoryRound Parse(string text, string audit, SourceLocation place)
    {
        HistoryRound round;
        try
        {
            round = JsonSerializer.Deserialize(text, HistoryJson.Default.HistoryRound) ?? throw Wrong("this line is no round of a history of data-auditor", place);
        }
        catch (JsonException broken)
        {
            throw Wrong("this line is no round of a history of data-auditor", place, broken);
        }

        if (round.SchemaVersion != 1) throw Wrong($"this round has schema version {round.SchemaVersion}; this version reads 1", place);
        if (round.Audit != audit) throw Wrong($"this is a round of the audit '{PlainText.OneLine(round.Audit)}', not of '{PlainText.OneLine(audit)}'", place);
        return round.Sequence > 0 ? round : throw Wrong($"the sequence number is {round.Sequence}; it must be at least 1", place);
    }

    private static AuditException Wrong(string message, SourceLocation place, Exception? inner = null) => new(DiagnosticCode.Manifest, message, place, inner);
}
