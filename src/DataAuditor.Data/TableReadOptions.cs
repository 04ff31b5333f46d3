using System.Collections.Frozen;
using DataAuditor.Tables;

namespace DataAuditor.Data;

public sealed record TableReadOptions
{
    /// <summary>Kinds by column name, as the manifest or a schema declares them for real, synthetic and holdout; the others are found from the data.</summary>
    public IReadOnlyDictionary<string, ColumnKind> Declared { get; init; } = FrozenDictionary<string, ColumnKind>.Empty;

    /// <summary>Columns where a value of another kind is kept as a misfit, because a rule counts such values, instead of being an error.</summary>
    public IReadOnlySet<string> MisfitColumns { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Columns that say something of real and holdout records alone: the synthetic table need not have them, and where it has, they are not read.</summary>
    public IReadOnlySet<string> NotOfSynthetic { get; init; } = FrozenSet<string>.Empty;

    /// <summary>A longer field is taken for a fault of the file, such as a missing quote.</summary>
    public int MaxFieldBytes { get; init; } = 16 << 20;

    /// <summary>Receives the bytes read since its last call; over a whole read they add up to the files' sizes. Called from several threads.</summary>
    public IProgress<long>? BytesRead { get; init; }

    /// <summary>Files read at a time. The result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Bytes taken from a file at a time; a longer record makes its block grow.</summary>
    internal int BlockBytes { get; init; } = 256 << 10;
}
