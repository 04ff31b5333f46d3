using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using DataAuditor.Tables;

namespace DataAuditor.Assertions;

/// <summary>Records of a test as a table: the one place that looks at types at run time.</summary>
internal static class RecordTable
{
    public const DynamicallyAccessedMemberTypes Needed = DynamicallyAccessedMemberTypes.PublicProperties;

    /// <summary>Integers up to here are exact as doubles; a column with a larger one holds codes, not quantities.</summary>
    private const decimal LargestExactInteger = 1L << 53;

    public static Table Of<[DynamicallyAccessedMembers(Needed)] T>(IEnumerable<T> records)
    {
        T[] rows = [.. records];
        if (IsCell(typeof(T))) return new Table([ColumnOf("value", typeof(T), [.. rows.Select(row => (object?)row)])]);

        var missing = Array.FindIndex(rows, static row => row is null);
        if (missing >= 0) throw new AuditException(DiagnosticCode.DataFile, $"record {missing} of type {NameOf(typeof(T))} is null");

        PropertyInfo[] properties = [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)];
        if (properties.Length == 0) throw new AuditException(DiagnosticCode.DataFile, $"{NameOf(typeof(T))} has no public property that could be a column");
        if (Array.Find(properties, property => !IsCell(property.PropertyType)) is { } odd)
        {
            throw new AuditException(
                DiagnosticCode.DataFile,
                $"property '{odd.Name}' of {NameOf(typeof(T))} is of type {NameOf(odd.PropertyType)}, which is no number, date or category; "
                + "pass records with the columns only, such as rows.Select(row => new { … })");
        }

        return new Table([.. properties.Select(property => ColumnOf(property.Name, property.PropertyType, [.. rows.Select(row => property.GetValue(row))]))]);
    }

    private static Column ColumnOf(string name, Type declared, object?[] cells)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (IsDate(type)) return Numbers(name, ColumnKind.Date, cells, Microseconds);
        if (!IsNumber(type) || cells.Any(IsCode)) return Categories(name, cells);

        return Numbers(name, ColumnKind.Number, cells, static cell => Convert.ToDouble(cell, CultureInfo.InvariantCulture));
    }

    private static NumberColumn Numbers(string name, ColumnKind kind, object?[] cells, Func<object, double> number)
    {
        var values = new double[cells.Length];
        var nulls = new Bitmap(cells.Length);
        for (var row = 0; row < cells.Length; row++)
        {
            if (cells[row] is { } cell) values[row] = number(cell);
            else nulls.Set(row);
        }

        return new NumberColumn(name, kind, values, nulls.CountSet() == 0 ? null : nulls);
    }

    private static CategoryColumn Categories(string name, object?[] cells)
    {
        var levels = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[cells.Length];
        for (var row = 0; row < cells.Length; row++)
        {
            if (Text(cells[row]) is not { } text)
            {
                codes[row] = CategoryColumn.NullCode;
                continue;
            }

            levels.TryAdd(text, levels.Count);
            codes[row] = levels[text];
        }

        return new CategoryColumn(name, codes, [.. levels.Keys]);
    }

    /// <summary>As a data file would have it.</summary>
    private static string? Text(object? cell) => cell switch
    {
        null => null,
        true => "true",
        false => "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    private static double Microseconds(object cell)
    {
        var instant = cell switch
        {
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            DateTimeOffset moment => moment.UtcDateTime,
            DateTime { Kind: DateTimeKind.Local } local => local.ToUniversalTime(),
            _ => (DateTime)cell,
        };
        return (instant.Ticks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerMicrosecond;
    }

    private static bool IsCode(object? cell) =>
        cell is long or ulong && Math.Abs(Convert.ToDecimal(cell, CultureInfo.InvariantCulture)) > LargestExactInteger;

    private static bool IsCell(Type type)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        return IsNumber(known) || IsDate(known) || known.IsEnum
            || known == typeof(string) || known == typeof(bool) || known == typeof(char) || known == typeof(Guid);
    }

    private static bool IsDate(Type type) => type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly);

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<…>" : type.Name;
}
