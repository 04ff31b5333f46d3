namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Every key refers to a row of another table.</summary>
public sealed record ForeignKeyRule : ReferenceRule
{
    protected override string Default => $"foreignKey({string.Join(", ", Columns)})";
}
