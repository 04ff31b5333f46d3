using DataAuditor.Data;
using DataAuditor.Data.Samples;
using DataAuditor.Engine;
using DataAuditor.Manifests;

namespace DataAuditor.Running;

/// <summary>One data set of records: files, or a table that the caller has.</summary>
internal abstract class RecordSource(Role role)
{
    public Role Role => role;

    /// <summary>As reports name it.</summary>
    public string Name => role.ToString().ToLowerInvariant();

    public abstract string Path { get; }

    public virtual IReadOnlyList<string> Files => [];

    public virtual IReadOnlyList<string> Notes => [];

    /// <summary>Of the content; complete once it was read.</summary>
    public abstract string Sha256 { get; }

    public static RecordSource Of(Role role, DataInput input, SampleReadOptions options) => input switch
    {
        DataInput.File file => new InFiles(role, new SampleSet(role, new TableSource(file.Path, file.DeclaredAt), options)),
        DataInput.InMemory memory => new InMemory(role, memory, options),
        _ => throw new InvalidOperationException($"{input.GetType().Name} holds no records."),
    };

    public abstract IEnumerable<SampleBlock> Read(CancellationToken cancellation);

    private sealed class InFiles(Role role, SampleSet set) : RecordSource(role)
    {
        public override string Path => set.Path;

        public override IReadOnlyList<string> Files => set.Files;

        public override IReadOnlyList<string> Notes => set.Notes;

        public override string Sha256 => set.Sha256;

        public override IEnumerable<SampleBlock> Read(CancellationToken cancellation) => set.Read(cancellation);
    }

    private sealed class InMemory(Role role, DataInput.InMemory memory, SampleReadOptions options) : RecordSource(role)
    {
        public override string Path => "(in memory)";

        public override string Sha256 => TableHash.Sha256(memory.Table);

        public override IEnumerable<SampleBlock> Read(CancellationToken cancellation) => TableSamples.Of(Role, memory.Table, options.Fields);
    }
}
