using System.Globalization;

namespace DataAuditor.Data.Warehouses;

/// <summary>How an engine's SQL is written, where engines differ.</summary>
public abstract class Dialect
{
    /// <summary>The engine's name, for messages.</summary>
    public abstract string Engine { get; }

    /// <summary>A name of a column or table, whatever its characters.</summary>
    public abstract string Name(string name);

    /// <summary>A text as a literal.</summary>
    public abstract string Text(string text);

    /// <summary>A finite number as a literal of the type double, to the last digit.</summary>
    public virtual string Number(double value) => double.IsFinite(value)
        ? $"CAST({value.ToString("R", CultureInfo.InvariantCulture)} AS {DoubleType})"
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers are written into SQL.");

    /// <summary>The type of doubles.</summary>
    protected abstract string DoubleType { get; }

    /// <summary>An expression as a double.</summary>
    public virtual string ToDouble(string expression) => $"CAST({expression} AS {DoubleType})";

    /// <summary>Whether a double is NaN; never null where it is not.</summary>
    public abstract string IsNaN(string expression);

    /// <summary>Whether a double is one of the infinities.</summary>
    public abstract string IsInfinite(string expression);

    /// <summary>A list or structure as JSON text.</summary>
    public abstract string AsJson(string expression);

    /// <summary>What stands behind FROM for a table, whose name may have a schema before a dot, or for a user's own statement.</summary>
    public string From(WarehouseQuery query) => query.Table is { } table ? TableName(table) : $"(\n{query.Statement}\n) AS {Name("data")}";

    /// <summary>A table's name with its schema, each quoted.</summary>
    public string TableName(string table) => string.Join('.', WarehouseQuery.PartsOf(table).Select(Name));
}
