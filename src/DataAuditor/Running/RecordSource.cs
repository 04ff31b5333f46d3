using DataAuditor.Data;
using DataAuditor.Data.Files;
using DataAuditor.Data.Media;
using DataAuditor.Data.Samples;
using DataAuditor.Data.Warehouses;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>One data set of records: files, or a table that the caller has.</summary>
internal abstract class RecordSource(Role role, SampleReadOptions options)
{
    public Role Role => role;

    protected SampleReadOptions Options => options;

    /// <summary>Its fields that stand in files of their own, by role.</summary>
    public IReadOnlyDictionary<string, SideField> Side => options.Side;

    /// <summary>What reads the images and videos that its records name; null where they name none.</summary>
    public MediaFolder? Media => options.Media;

    /// <summary>What it is in a database; null where it is in none.</summary>
    public virtual WarehouseData? Data => null;

    /// <summary>What stands for its content, and the note that says so, where it was counted and not read.</summary>
    public (string Sha256, string Note)? Counted { get; set; }

    /// <summary>As reports name it.</summary>
    public string Name => AuditData.NameOf(role);

    public abstract string Path { get; }

    public IReadOnlyList<string> Files => [.. OwnFiles, .. Side.Values.Select(beside => beside.Path), .. Media?.Files ?? []];

    public virtual IReadOnlyList<string> Notes => [];

    /// <summary>Which records a shard took; null where the whole is read, or what there is cannot be cut.</summary>
    public virtual ShardCut? ShardCut => null;

    /// <summary>Of the content; complete once it was read.</summary>
    public abstract string Sha256 { get; }

    public static RecordSource Of(Role role, DataInput input, OpenWarehouses warehouses, SampleReadOptions options) => input switch
    {
        DataInput.File file => new InFiles(role, options, new SampleSet(role, new TableSource(file.Path, file.DeclaredAt), options)),
        DataInput.Query query => new InDatabase(role, options, warehouses[query], new SampleSet(role, TableSource.Of(warehouses[query]), options)),
        DataInput.InMemory memory => new InMemory(role, memory, options),
        _ => throw new InvalidOperationException($"{input.GetType().Name} holds no records."),
    };

    protected virtual IReadOnlyList<string> OwnFiles => [];

    /// <exception cref="AuditException">A file with one row a record has another number of rows: what belongs to what is not known.</exception>
    public void CheckRows(long records)
    {
        foreach (var (name, beside) in Side.Where(entry => entry.Value.IsByPosition && entry.Value.Rows != records))
        {
            throw new AuditException(DiagnosticCode.DataFile, $"it has {beside.Rows} rows of '{PlainText.OneLine(name)}', and {Name} has {records} records", new SourceLocation(beside.Path));
        }
    }

    public abstract IEnumerable<SampleBlock> Read(CancellationToken cancellation);

    private class InFiles(Role role, SampleReadOptions options, SampleSet set) : RecordSource(role, options)
    {
        public override string Path => set.Path;

        protected override IReadOnlyList<string> OwnFiles => set.Files;

        public override IReadOnlyList<string> Notes => set.Notes;

        public override string Sha256 => set.Sha256;

        public override ShardCut? ShardCut => set.ShardCut;

        public override IEnumerable<SampleBlock> Read(CancellationToken cancellation) => set.Read(cancellation);
    }

    /// <summary>What was counted needs no fields of other files; what stands in those is read.</summary>
    private sealed class InDatabase(Role role, SampleReadOptions options, WarehouseData data, SampleSet set) : InFiles(role, options, set)
    {
        public override WarehouseData? Data => Options.Side.Count == 0 ? data : null;

        public override IReadOnlyList<string> Notes => Counted is { } counted ? [counted.Note] : base.Notes;

        public override string Sha256 => Counted?.Sha256 ?? base.Sha256;
    }

    private sealed class InMemory(Role role, DataInput.InMemory memory, SampleReadOptions options) : RecordSource(role, options)
    {
        public override string Path => "(in memory)";

        public override string Sha256 => TableHash.Sha256(memory.Table);

        public override IEnumerable<SampleBlock> Read(CancellationToken cancellation) => TableSamples.Of(Role, memory.Table, Options);
    }
}
