using System.Text.Json;
using System.Text.Unicode;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Json;

namespace DataAuditor.Data.Samples;

/// <summary>Makes records of JSON texts.</summary>
internal sealed class RecordParser(Role role, SampleOrigin origin)
{
    // As deep as JSON that somebody wrote; deeper is an attack on the stack of those who follow it.
    private static readonly JsonDocumentOptions OfRecords = new() { MaxDepth = 256, AllowDuplicateProperties = false };

    // What is no JSON is for a metric to say, which knows about depth; the parser itself needs no stack.
    private static readonly JsonDocumentOptions OfDocuments = new() { MaxDepth = int.MaxValue };

    /// <summary>Whether any JSON value will do, and not only an object.</summary>
    public bool AreDocuments { get; init; }

    /// <summary>Whether a text that is no record is one that could not be read, instead of being an error.</summary>
    public bool CountsBroken { get; init; }

    /// <summary>What the file claims to be, for messages.</summary>
    public required string Encoding { get; init; }

    /// <param name="text">The record alone.</param>
    /// <param name="index">The record's position.</param>
    /// <param name="line">The file's line that it begins at; 0 where the file has none.</param>
    /// <exception cref="AuditException">It is no record, and that is an error.</exception>
    public Sample Parse(ReadOnlySpan<byte> text, long index, int line)
    {
        if (!Utf8.IsValid(text)) return Broken($"the text is not valid {Encoding}", text, Utf8Text.ValidLength(text), index, line, null);

        try
        {
            var fields = JsonElement.Parse(text, AreDocuments ? OfDocuments : OfRecords);
            if (AreDocuments || fields.ValueKind is JsonValueKind.Object) return new Sample(role, index, fields, origin, line);

            return Broken("a record must be an object", text, 0, index, line, null);
        }
        catch (JsonException wrong)
        {
            if (text.Trim(" \t\r\n"u8).IsEmpty) return Broken(line == 0 ? "the text is blank" : "the line is blank", text, 0, index, line, wrong);
            return Broken(JsonFault.Text(wrong), text, OffsetOf(text, wrong), index, line, wrong);
        }
    }

    private static int OffsetOf(ReadOnlySpan<byte> text, JsonException wrong)
    {
        var start = 0;
        for (var line = wrong.LineNumber ?? 0; line > 0; line--) start += text[start..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(text.Length, start + (wrong.BytePositionInLine ?? 0));
    }

    private Sample Broken(string message, ReadOnlySpan<byte> text, int at, long index, int line, Exception? inner)
    {
        if (CountsBroken) return Sample.Broken(role, index, message, origin, line);

        var found = new JsonPlace { Line = line };
        found.Pass(text[..at]);
        throw new AuditException(DiagnosticCode.DataFile, message, new SourceLocation(origin.File!, (int)found.Line, (int)found.Column), inner);
    }
}
