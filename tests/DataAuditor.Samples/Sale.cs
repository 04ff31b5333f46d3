#pragma warning disable IDE1006, CA1707 // named as the files' columns
namespace DataAuditor.Samples;

/// <summary>An order as a record of a test, with the files' columns.</summary>
public sealed record Sale(int order_id)
{
    public string? segment { get; init; }

    public string country { get; init; } = "";

    public string city { get; init; } = "";

    public string category { get; init; } = "";

    public int quantity { get; init; }

    public decimal unit_price { get; init; }

    public double amount { get; init; }

    public DateOnly order_date { get; init; }

    public DateTime? ship_date { get; init; }

    public string payment { get; init; } = "";

    public string churned { get; init; } = "";
}
