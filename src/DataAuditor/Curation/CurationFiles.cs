using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataAuditor.Data;
using DataAuditor.Data.Samples;
using DataAuditor.Files;
using DataAuditor.Manifests;

namespace DataAuditor.Curation;

/// <summary>Where curation writes: the kept records' file as given, and its siblings.</summary>
internal sealed class CurationFiles
{
    private const string Extension = ".jsonl";
    private const int MostDetail = 400;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    // A line is one record: nothing is indented, and letters stay letters.
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DataInput.File _input;

    /// <param name="kept">The file for the kept records.</param>
    /// <exception cref="AuditException">The data is not in lines, or a file would be written over the data.</exception>
    public CurationFiles(AuditManifest manifest, string kept)
    {
        Kept = Path.GetFullPath(kept);
        _input = manifest.Data.Synthetic as DataInput.File ?? throw Wrong("curation needs its records in a file");
        var set = Open();
        if (!set.IsLines) throw Wrong($"'{_input.Path}' does not have a record a line: curation reads .jsonl files");
        if (!Kept.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)) throw Wrong($"'{kept}' is to have a record a line: its name must end with {Extension}");
        if (new[] { Kept, Rejected, Relabel }.FirstOrDefault(file => set.Files.Contains(file, StringComparer.OrdinalIgnoreCase)) is { } over) throw Wrong($"'{over}' is the data that is curated: it would be written over");
        if (manifest.Data.SideFiles.FirstOrDefault(side => side.Of is Role.Synthetic && side.Id is null) is { } byPosition)
        {
            throw Wrong($"the rows of '{byPosition.Path}' belong to records by position, which curation changes: give them an 'id'");
        }
    }

    public string Kept { get; }

    public string Rejected => Sibling(".rejected.jsonl");

    public string Relabel => Sibling(".relabel.jsonl");

    public string Summary => Sibling(".summary.json");

    /// <summary>Writes both sets of records, or neither.</summary>
    /// <exception cref="AuditException">One cannot be written, or the data changed since it was judged.</exception>
    public void Write(RecordSelection selection, CancellationToken cancellation) => WholeFiles.Write(
        (Kept, output => Copy(selection, (record, line) => WriteKept(output, line, selection.Rejected.ContainsKey(record)), cancellation)),
        (Rejected, output => Copy(selection, (record, line) => WriteRejected(output, record, line, selection.Rejected.GetValueOrDefault(record)), cancellation)));

    private void Copy(RecordSelection selection, Action<long, ReadOnlyMemory<byte>> take, CancellationToken cancellation)
    {
        var set = Open();
        var record = 0L;
        foreach (var line in set.ReadLines(cancellation)) take(record++, line);
        if (set.Sha256 != selection.Sha256) throw new AuditException(DiagnosticCode.DataFile, "the data changed while it was curated", new SourceLocation(_input.Path));
    }

    private SampleSet Open() => new(Role.Synthetic, new TableSource(_input.Path, _input.DeclaredAt), new SampleReadOptions());

    private static void WriteKept(Stream output, ReadOnlyMemory<byte> line, bool isRejected)
    {
        if (!isRejected) WriteLine(output, line.Span);
    }

    private static void WriteRejected(Stream output, long record, ReadOnlyMemory<byte> line, IReadOnlyList<Rejection>? reasons)
    {
        if (reasons is not null) WriteLine(output, Describe(record, line, reasons));
    }

    private static void WriteLine(Stream output, ReadOnlySpan<byte> line)
    {
        output.Write(line);
        output.Write(LineEnd);
    }

    /// <summary>The record as it was, with the reasons before it.</summary>
    private static byte[] Describe(long record, ReadOnlyMemory<byte> line, IReadOnlyList<Rejection> reasons)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, OneLine))
        {
            writer.WriteStartObject();
            writer.WriteNumber("record", record);
            writer.WriteStartArray("reasons");
            foreach (var reason in reasons) Write(writer, reason);
            writer.WriteEndArray();
            if (reasons.Any(reason => reason.Check == Unreadable.Name))
            {
                writer.WriteString("line", Encoding.UTF8.GetString(line.Span.TrimEnd((byte)'\r')));
            }
            else
            {
                writer.WritePropertyName("fields");
                writer.WriteRawValue(line.Span.Trim(" \t\r"u8), skipInputValidation: true); // It was read as JSON before.
            }

            writer.WriteEndObject();
        }

        return text.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Rejection reason)
    {
        writer.WriteStartObject();
        writer.WriteString("check", reason.Check);
        if (reason.Part is { } part) writer.WriteString("part", part);
        writer.WriteString("detail", PlainText.OneLine(reason.Detail, MostDetail));
        if (reason.Duplicate is { } duplicate)
        {
            writer.WriteNumber("of", duplicate.Of);
            writer.WriteNumber("similarity", duplicate.Similarity);
        }

        writer.WriteEndObject();
    }

    private string Sibling(string ending) => Kept[..^Extension.Length] + ending;

    private static AuditException Wrong(string message) => new(DiagnosticCode.Manifest, message);
}
