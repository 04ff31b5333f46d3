using DataAuditor.Data.Samples;
using DataAuditor.Quantities;
using DataAuditor.Tables;

namespace DataAuditor.Manifests;

/// <summary>The data sets of an audit.</summary>
public sealed record AuditData
{
    public required DataInput Synthetic { get; init; }

    /// <summary>What the generator was fitted on.</summary>
    public DataInput? Real { get; init; }

    /// <summary>Real records that the generator never saw.</summary>
    public DataInput? Holdout { get; init; }

    /// <summary>A JSON Schema: of tables it declares the kinds of columns; of JSON it is what documents must satisfy, or a folder of schemas that records name.</summary>
    public DataInput.File? Schema { get; init; }

    /// <summary>Further tables by name, for keys and look-ups.</summary>
    public IReadOnlyDictionary<string, DataInput> Tables { get; init; } = new Dictionary<string, DataInput>(StringComparer.Ordinal);

    /// <summary>Kinds of columns that are declared instead of read off the data.</summary>
    public IReadOnlyDictionary<string, ColumnKind> Types { get; init; } = new Dictionary<string, Tables.ColumnKind>(StringComparer.Ordinal);

    /// <summary>Fields of records that stand in files of their own.</summary>
    public IReadOnlyList<SideFile> SideFiles { get; init; } = [];

    /// <summary>The units of numbers, by role, for agents; those of the international system where none is declared.</summary>
    public IReadOnlyDictionary<string, Unit> Units { get; init; } = new Dictionary<string, Unit>(StringComparer.Ordinal);

    /// <summary>How the entries of plain logs begin; null where each line is one.</summary>
    public EntryPattern? Entry { get; init; }

    /// <summary>For records, which are read one by one; a table must be whole. Null where the manifest leaves it to the metrics: only JSON's count such records unasked.</summary>
    public BrokenRecords? BrokenRecords { get; init; }

    /// <summary>What is there of what metrics may need.</summary>
    internal Needs Given => (Real is null ? Needs.None : Needs.Real) | (Holdout is null ? Needs.None : Needs.Holdout) | (Schema is null ? Needs.None : Needs.Schema);

    /// <summary>The inputs by the names that reports and engines use: <c>synthetic</c>, <c>real</c>, <c>holdout</c>, <c>tables.NAME</c>.</summary>
    public IEnumerable<(string Name, DataInput Input)> Named()
    {
        foreach (var (role, input) in Main()) yield return (NameOf(role), input);
        foreach (var (name, input) in Tables) yield return ($"tables.{name}", input);
    }

    /// <summary>A role as reports and engines name its data set.</summary>
    internal static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The data sets that metrics compare.</summary>
    internal IEnumerable<(Role Role, DataInput Input)> Main()
    {
        yield return (Role.Synthetic, Synthetic);
        if (Real is not null) yield return (Role.Real, Real);
        if (Holdout is not null) yield return (Role.Holdout, Holdout);
    }
}
