using System.Globalization;

namespace DataAuditor.Samples;

/// <summary>One order of the sample. Money is in cents, so that no number depends on a machine's arithmetic.</summary>
public sealed record Order(int Id)
{
    public const string Header = "order_id,segment,country,city,category,quantity,unit_price,amount,order_date,ship_date,payment,churned";

    /// <summary>Null where the customer did not say.</summary>
    public required string? Segment { get; init; }

    public required string Country { get; init; }

    public required string City { get; init; }

    public required string Category { get; init; }

    public required int Quantity { get; init; }

    public required long UnitPrice { get; init; }

    public required int DiscountPercent { get; init; }

    public required DateOnly Ordered { get; init; }

    /// <summary>Days until it left the warehouse; null where it has not.</summary>
    public required int? DaysToShip { get; init; }

    public required string Payment { get; init; }

    public required bool Churned { get; init; }

    public long Amount => Quantity * UnitPrice * (100 - DiscountPercent) / 100;

    /// <summary>A factor on the amount as it is written, in percent; 100 unless a pipeline gets it wrong.</summary>
    public int AmountPercent { get; init; } = 100;

    public string ToCsv() => string.Join(',',
        Id.ToString(CultureInfo.InvariantCulture),
        Segment,
        Country,
        City,
        Category,
        Quantity.ToString(CultureInfo.InvariantCulture),
        Money(UnitPrice),
        Money(Amount * AmountPercent / 100),
        Day(Ordered),
        DaysToShip is { } days ? Day(Ordered.AddDays(days)) : "",
        Payment,
        Churned ? "yes" : "no");

    private static string Money(long cents) => (cents / 100m).ToString("F2", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
