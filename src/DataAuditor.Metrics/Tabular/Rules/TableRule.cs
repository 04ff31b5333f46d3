using System.Text.Json.Serialization;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Something that must hold in every row of the synthetic table. In a manifest, <c>rule</c> says which kind it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(NotNullRule), "notNull")]
[JsonDerivedType(typeof(TypeRule), "type")]
[JsonDerivedType(typeof(RangeRule), "range")]
[JsonDerivedType(typeof(AllowedRule), "allowed")]
[JsonDerivedType(typeof(PatternRule), "pattern")]
[JsonDerivedType(typeof(UniqueRule), "unique")]
[JsonDerivedType(typeof(DependencyRule), "dependency")]
[JsonDerivedType(typeof(ForeignKeyRule), "foreignKey")]
[JsonDerivedType(typeof(LookupRule), "lookup")]
[JsonDerivedType(typeof(CompareRule), "compare")]
[JsonDerivedType(typeof(SqlRule), "sql")]
public abstract record TableRule
{
    /// <summary>How the rule is called in reports and gates.</summary>
    public string? Name { get; init; }

    [JsonIgnore]
    public string Label => Name ?? Default;

    /// <summary>The label of a rule without a name: <c>range(amount)</c>.</summary>
    protected abstract string Default { get; }

    /// <summary>The rows of the synthetic table that it checks, and what it asks of those of the real one.</summary>
    [JsonIgnore]
    internal abstract JointNeed Need { get; }

    /// <summary>Further rows of the real table; null where it asks for none.</summary>
    [JsonIgnore]
    internal virtual JointNeed? FurtherNeed => null;

    /// <summary>Makes the rule ready for the rows of these tables.</summary>
    /// <exception cref="AuditException">The rule does not fit the tables; the message says why.</exception>
    internal abstract RowCheck Prepare(RuleTables tables);
}
