using System.Text.Json;
using DataAuditor.Data.Files;
using DataAuditor.Data.Json;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Some records of a JSON array.</summary>
internal sealed class ArrayBlock(Role role, long first, SampleOrigin origin, IReadOnlyList<(JsonElement Fields, int Line)> records) : SampleBlock
{
    private const int Capacity = 1024;

    private static readonly JsonReaderOptions OfRecords = new() { MaxDepth = 256 };

    private static readonly JsonReaderOptions OfDocuments = new() { MaxDepth = int.MaxValue };

    public override Role Role => role;

    public override int Count => records.Count;

    /// <summary>The blocks of a whole file.</summary>
    /// <param name="options">Tell whether records may be any values, and whether an object is one record.</param>
    /// <exception cref="AuditException">It is no JSON array of records.</exception>
    public static IEnumerable<ArrayBlock> Cut(Role role, long first, SampleOrigin origin, SourceFile file, byte[] text, SampleReadOptions options)
    {
        var records = Records(file, text, options.RecordsAreDocuments, options.RecordsAreDocuments || options.Files.HasFlag(RecordFiles.Episodes));
        for (var from = 0; from < records.Count; from += Capacity)
        {
            yield return new ArrayBlock(role, first + from, origin, records.GetRange(from, Math.Min(Capacity, records.Count - from)));
        }
    }

    public override IReadOnlyList<Sample> Parse() => [.. records.Select((record, place) => new Sample(role, first + place, record.Fields, origin, record.Line))];

    private static List<(JsonElement Fields, int Line)> Records(SourceFile file, byte[] text, bool areDocuments, bool mayBeOne)
    {
        var records = new List<(JsonElement, int)>();
        var place = new JsonPlace();
        var passed = 0;
        try
        {
            var reader = new Utf8JsonReader(text, areDocuments ? OfDocuments : OfRecords);
            reader.Read();
            if (mayBeOne && reader.TokenType is JsonTokenType.StartObject)
            {
                records.Add((JsonElement.ParseValue(ref reader), 1));
                reader.Read();
                return records;
            }

            if (reader.TokenType is not JsonTokenType.StartArray) throw file.Fault("the file must be an array of records; records one a line are a .jsonl file", 1, 1);

            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                place.Pass(text.AsSpan(passed, start - passed));
                passed = start;
                if (!areDocuments && reader.TokenType is not JsonTokenType.StartObject) throw file.Fault("a record must be an object", place.Line, place.Column);

                records.Add((JsonElement.ParseValue(ref reader), (int)place.Line));
            }

            reader.Read();
        }
        catch (JsonException wrong)
        {
            throw file.Fault(JsonFault.Text(wrong), (wrong.LineNumber ?? 0) + 1, (wrong.BytePositionInLine ?? 0) + 1, wrong);
        }

        return records;
    }
}
