using DataAuditor.Data.Cells;
using DataAuditor.Tables;

namespace DataAuditor.Data.Columns;

/// <summary>Collects a column of one kind.</summary>
internal abstract class ColumnBuilder
{
    /// <summary>How many rows there may be; said before the first, where it is known.</summary>
    public abstract void Expect(int rows);

    /// <summary>Takes a field of the block's records from this row on.</summary>
    /// <returns>The first row whose value is not of the kind, where it stopped; −1 where all are.</returns>
    public abstract int Append(CellBlock block, int field, int fromRow);

    public abstract void AppendNulls(int count);

    /// <summary>A value that needs no parsing; levels have none.</summary>
    public virtual void AppendValue(double value) => throw new NotSupportedException();

    /// <inheritdoc cref="AppendValue"/>
    /// <param name="nulls">Whether each is null; its value is then 0.</param>
    public virtual void AppendValues(ReadOnlySpan<double> values, ReadOnlySpan<bool> nulls) => throw new NotSupportedException();

    public abstract Column Build(string name);

    public static ColumnBuilder Of(ColumnKind kind, bool keepsMisfits) => kind switch
    {
        ColumnKind.Number => new ValueBuilder<NumberText>(kind, keepsMisfits),
        ColumnKind.Date => new ValueBuilder<DateBytes>(kind, keepsMisfits),
        _ => new CategoryBuilder(),
    };
}
