using DataAuditor.States;

namespace DataAuditor.Engine;

/// <summary>A record that lacks a field, of which no more is kept than a message needs.</summary>
/// <param name="Field">As the data name it.</param>
internal sealed record LackingRecord(long Index, SourceLocation? Location, string Field)
{
    public static LackingRecord Of(Sample sample, string role) => new(sample.Index, sample.Location, sample.NameOf(role));

    public static LackingRecord Passed(StateArchive archive, LackingRecord? record) => new(
        archive.Pass(record?.Index ?? 0), archive.PassLocation(record?.Location), archive.PassText(record?.Field ?? ""));

    /// <param name="metric">The id of the one that needs the field.</param>
    public AuditException Wrong(string metric)
    {
        var message = $"the record has no field '{PlainText.OneLine(Field)}', which others have; {metric} needs it of every record";
        return new AuditException(DiagnosticCode.DataFile, Location is null ? $"record {Index}: {message}" : message, Location);
    }
}
