using System.Globalization;
using DataAuditor.Tables;

namespace DataAuditor.Tests.Reports.Samples;

internal static class SampleColumns
{
    private const double MicrosecondsPerDay = 86_400e6;

    /// <summary>Fifteen columns of a web shop's orders.</summary>
    public static IReadOnlyList<SampleColumn> Orders { get; } =
    [
        new("order_total", ColumnKind.Number, 0.31) { High = 1840.5 },
        new("item_count", ColumnKind.Number, 0.04) { Low = 1, High = 24 },
        new("unit_price", ColumnKind.Number, 0.12) { Low = 0.99, High = 499 },
        new("discount", ColumnKind.Number, 0.07) { High = 0.6 },
        new("shipping_cost", ColumnKind.Number, 0.02) { High = 39.9 },
        new("customer_age", ColumnKind.Number, 0.05) { Low = 18, High = 92 },
        new("weight_grams", ColumnKind.Number, 0.16) { Low = 20, High = 31500 },
        new("ordered_at", ColumnKind.Date, 0.03) { Low = 19_358 * MicrosecondsPerDay, High = 19_722 * MicrosecondsPerDay },
        new("delivered_at", ColumnKind.Date, 0.22) { Low = 19_360 * MicrosecondsPerDay, High = 19_741 * MicrosecondsPerDay },
        new("status", ColumnKind.Category, 0.03) { Levels = ["delivered", "shipped", "pending", "returned", "cancelled"] },
        new("channel", ColumnKind.Category, 0.09) { Levels = ["web", "app", "marketplace", "phone"] },
        new("country", ColumnKind.Category, 0.14) { Levels = ["DE", "FR", "NL", "AT", "CH", "IT", "ES", "PL", "BE", null] },
        new("payment_method", ColumnKind.Category, 0.28) { Levels = ["credit card", "invoice", "direct debit", "instalments", "gift card", ""] },
        new("segment", ColumnKind.Category, 0.01) { Levels = ["consumer", "business"] },
        new("warehouse", ColumnKind.Category, 0.06) { Levels = ["north", "south", "west"] },
    ];

    public static IReadOnlyList<SampleColumn> Many(int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => index % 3 == 2
            ? new SampleColumn(Name("category", index), ColumnKind.Category, index % 37 / 100.0) { Levels = ["a", "b", "c", "d", null] }
            : new SampleColumn(Name("number", index), ColumnKind.Number, index % 41 / 100.0)),
    ];

    private static string Name(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{index:000}");
}
