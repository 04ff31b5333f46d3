namespace DataAuditor.Tables;

/// <summary>A condition on single rows that engines can count: all of its tests hold. It applies where each of them does.</summary>
/// <param name="Tests">At least one.</param>
public sealed record RowCondition(IReadOnlyList<RowTest> Tests)
{
    public bool Equals(RowCondition? other) => other is not null && Tests.SequenceEqual(other.Tests);

    public override int GetHashCode() => Tests.Aggregate(0, static (hash, test) => HashCode.Combine(hash, test));

    /// <inheritdoc cref="RowTest.Fits"/>
    public bool Fits(Func<string, ColumnKind?> kinds) => Tests.All(test => test.Fits(kinds));

    /// <inheritdoc cref="RowTest.On"/>
    public Func<int, bool?> On(Table rows)
    {
        Func<int, bool?>[] tests = [.. Tests.Select(test => test.On(rows))];
        return tests is [var only] ? only : row =>
        {
            bool? all = true;
            foreach (var test in tests)
            {
                if (test(row) is not { } holds) return null;
                all &= holds;
            }

            return all;
        };
    }
}
