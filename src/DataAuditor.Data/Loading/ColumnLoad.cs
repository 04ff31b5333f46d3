using DataAuditor.Data.Cells;
using DataAuditor.Data.Columns;
using DataAuditor.Tables;

namespace DataAuditor.Data.Loading;

/// <summary>
/// A column while its file is read. A column whose kind the data tell takes that of its first value; where a later value is of another kind,
/// all values together are levels, and the column must be read once more.
/// </summary>
internal sealed class ColumnLoad(ColumnPlan plan)
{
    private ColumnBuilder? _builder = plan.Kind is { } kind ? ColumnBuilder.Of(kind, plan.KeepsMisfits) : null;

    private int _leadingNulls;

    private bool _leadingEmptyText;

    public ColumnPlan Plan { get; } = plan;

    /// <summary>What the column is, as far as it has been read; null where it has no value yet.</summary>
    public ColumnKind? Kind { get; private set; } = plan.Kind;

    /// <summary>Its levels were not kept from the start on.</summary>
    public bool MustBeReadAgain { get; private set; }

    public int ExpectedRows { get; set; }

    /// <returns>The first row whose value is not of the planned kind; −1 where all are.</returns>
    public int Append(CellBlock block, int field)
    {
        if (MustBeReadAgain) return -1;
        if (_builder is not null)
        {
            Prepare(_builder);
            return Settle(_builder.Append(block, field, fromRow: 0));
        }

        for (var row = 0; row < block.Rows; row++)
        {
            var cell = block[row, field];
            if (cell.Length == 0 && cell.Form is not CellForm.JsonString)
            {
                _leadingNulls++;
                _leadingEmptyText |= !cell.IsNull;
                continue;
            }

            Begin(KindOf(block.Text(cell), cell.Form));
            return _builder is null ? -1 : Settle(_builder.Append(block, field, row));
        }

        return -1;
    }

    /// <summary>A record that lacks the column.</summary>
    public void AppendNulls(int count)
    {
        if (_builder is null) _leadingNulls += count;
        else _builder.AppendNulls(count);
    }

    /// <summary>A value that is known to be of the kind.</summary>
    public void AppendValue(double value) => _builder!.AppendValue(value);

    /// <inheritdoc cref="AppendValue"/>
    public void AppendValues(ReadOnlySpan<double> values, ReadOnlySpan<bool> nulls)
    {
        Prepare(_builder!);
        _builder!.AppendValues(values, nulls);
    }

    /// <summary>The file itself tells the kind.</summary>
    public void Assume(ColumnKind kind) => Begin(kind);

    /// <summary>The file has ended: a column without a value is one of levels.</summary>
    public void Complete()
    {
        if (Kind is null) Begin(ColumnKind.Category);
    }

    public Column Build() => _builder!.Build(Plan.Name);

    /// <summary>What was read so far; the column then begins anew, as one of its planned kind.</summary>
    public Column TakeOut()
    {
        var taken = Build();
        _builder = ColumnBuilder.Of(Plan.Kind!.Value, Plan.KeepsMisfits);
        return taken;
    }

    private static ColumnKind KindOf(ReadOnlySpan<byte> text, CellForm form)
    {
        if (NumberText.TryParse(text, form, out _)) return ColumnKind.Number;
        return DateBytes.TryParse(text, form, out _) ? ColumnKind.Date : ColumnKind.Category;
    }

    private void Begin(ColumnKind kind)
    {
        Kind = kind;
        MustBeReadAgain = kind is ColumnKind.Category && _leadingEmptyText;
        if (MustBeReadAgain) return;

        _builder = ColumnBuilder.Of(kind, keepsMisfits: false);
        Prepare(_builder);
        _builder.AppendNulls(_leadingNulls);
    }

    private void Prepare(ColumnBuilder builder)
    {
        if (ExpectedRows > 0) builder.Expect(ExpectedRows);
    }

    private int Settle(int misfit)
    {
        if (misfit < 0 || Plan.Kind is not null) return misfit;

        Kind = ColumnKind.Category;
        MustBeReadAgain = true;
        _builder = null;
        return -1;
    }
}
