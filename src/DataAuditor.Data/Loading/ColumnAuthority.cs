using System.Collections.Frozen;
using DataAuditor.Tables;

namespace DataAuditor.Data.Loading;

/// <summary>The table that fixes the columns of the others.</summary>
internal sealed class ColumnAuthority(TableOrder first)
{
    /// <summary>What its first block lets its columns seem, so that the others can be read beside it; nothing where that block is faulty: the fault belongs to its reading.</summary>
    public IReadOnlyList<ColumnPlan>? Peek(CancellationToken cancellation)
    {
        try
        {
            return [.. TableFiles.Peek(first, cancellation).Select(plan => Plan(plan.Name, plan.Kind!.Value))];
        }
        catch (AuditException)
        {
            return null;
        }
    }

    public TableOrder Bind(TableOrder order, Table table) => Bind(order, [.. table.Columns.Select(column => Plan(column.Name, column.Kind))]);

    public TableOrder Bind(TableOrder order, IReadOnlyList<ColumnPlan> columns)
    {
        var passedOver = order.Name == "synthetic" ? order.Options.NotOfSynthetic : FrozenSet<string>.Empty;
        return order with
        {
            Columns = [.. columns.Where(column => !passedOver.Contains(column.Name))],
            PassedOver = passedOver,
            Authority = $"the {first.Name} table",
        };
    }

    private ColumnPlan Plan(string name, ColumnKind kind)
    {
        var authority = first.Options.Declared.ContainsKey(name) ? "as declared" : $"as in the {first.Name} data";
        return new ColumnPlan(name, kind, authority, first.Options.MisfitColumns.Contains(name));
    }
}
