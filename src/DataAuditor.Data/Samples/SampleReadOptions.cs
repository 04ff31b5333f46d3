using DataAuditor.Data.Media;
using DataAuditor.Engine;
using DataAuditor.JsonSchema;
using DataAuditor.Quantities;

namespace DataAuditor.Data.Samples;

public sealed record SampleReadOptions
{
    public FieldRoles Fields { get; init; } = FieldRoles.None;

    /// <summary>Fields that stand in files of their own, by role.</summary>
    public IReadOnlyDictionary<string, SideField> Side { get; init; } = new Dictionary<string, SideField>(StringComparer.Ordinal);

    /// <summary>The units of the roles' numbers, where they are declared.</summary>
    public IReadOnlyDictionary<string, Unit> Units { get; init; } = new Dictionary<string, Unit>(StringComparer.Ordinal);

    /// <summary>What files there may be beside tables and JSON.</summary>
    public RecordFiles Files { get; init; } = RecordFiles.None;

    /// <summary>How the entries of plain logs begin; null where each line is one.</summary>
    public EntryPattern? Entry { get; init; }

    /// <summary>The schemas that documents are held against.</summary>
    public SchemaSet Schemas { get; init; } = SchemaSet.None;

    /// <summary>Reads the images and videos that records name; null where records name none.</summary>
    public MediaFolder? Media { get; init; }

    /// <summary>Whether a line that is no record is counted among the records, as one that could not be read, instead of being an error.</summary>
    public bool CountsBroken { get; init; }

    /// <summary>
    /// Whether a record may itself be what is audited: any JSON value, as deep as it likes and with names that occur twice; and whether each
    /// JSON file of several is one record.
    /// </summary>
    public bool RecordsAreDocuments { get; init; }

    /// <summary>Which part of the records is wanted; all where it is null.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Receives the bytes read since its last call; over a whole read they add up to the files' sizes.</summary>
    public IProgress<long>? BytesRead { get; init; }

    /// <summary>Bytes taken from a file at a time; a longer record makes its block grow.</summary>
    internal int BlockBytes { get; init; } = 128 << 10;
}
