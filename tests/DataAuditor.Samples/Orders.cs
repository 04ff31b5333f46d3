using System.Globalization;

namespace DataAuditor.Samples;

/// <summary>The sample's orders as records, from the files beside the tests.</summary>
public static class Orders
{
    /// <summary>Which column identifies an order.</summary>
    public static AssertionOptions Options { get; } = new() { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "order_id" } };

    public static IReadOnlyList<Sale> Of(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Skip(1).Select(line => Read(line.Split(',')))];

    private static Sale Read(string[] cells) => new(int.Parse(cells[0], CultureInfo.InvariantCulture))
    {
        segment = cells[1].Length == 0 ? null : cells[1],
        country = cells[2],
        city = cells[3],
        category = cells[4],
        quantity = int.Parse(cells[5], CultureInfo.InvariantCulture),
        unit_price = decimal.Parse(cells[6], CultureInfo.InvariantCulture),
        amount = double.Parse(cells[7], CultureInfo.InvariantCulture),
        order_date = DateOnly.ParseExact(cells[8], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ship_date = cells[9].Length == 0 ? null : DateTime.ParseExact(cells[9], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        payment = cells[10],
        churned = cells[11],
    };
}
