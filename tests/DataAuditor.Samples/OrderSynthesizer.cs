using DataAuditor.Randomness;

namespace DataAuditor.Samples;

/// <summary>
/// A decent generator of synthetic orders: a small Bayesian network fitted to the real ones, with prices from the quantiles of each
/// category. It keeps what matters and loses a little everywhere, as generators do: shop-like prices, weekends, discounts by quantity.
/// </summary>
internal sealed class OrderSynthesizer(IReadOnlyList<Order> real)
{
    private const double Smoothing = 0.06;
    private const int Bulk = 5;
    private const string Unknown = "";

    private readonly Frequencies<string> _segments = Frequencies<string>.Of(real.Select(SegmentOf), 0);

    private readonly Frequencies<(string Country, string City)> _places =
        Frequencies<(string, string)>.Of(real.Select(order => (order.Country, order.City)), Smoothing);

    private readonly Frequencies<DateOnly> _months =
        Frequencies<DateOnly>.Of(real.Select(order => new DateOnly(order.Ordered.Year, order.Ordered.Month, 1)).Order(), Smoothing);

    private readonly Dictionary<string, Frequencies<string>> _categories = Fit(real, SegmentOf, order => order.Category);

    private readonly Dictionary<string, Frequencies<int>> _quantities = Fit(real, order => order.Category, order => order.Quantity);

    private readonly Dictionary<bool, Frequencies<int>> _discounts = Fit(real, IsBulk, order => order.DiscountPercent);

    private readonly Dictionary<string, Frequencies<int>> _days =
        Fit(real.Where(order => order.DaysToShip is not null), order => order.Country, order => order.DaysToShip!.Value);

    private readonly Dictionary<(string Segment, bool German), Frequencies<string>> _payments =
        Fit(real, order => (SegmentOf(order), order.Country == "Germany"), order => order.Payment);

    private readonly Dictionary<string, long[]> _prices = real.GroupBy(order => order.Category, StringComparer.Ordinal).ToDictionary(
        group => group.Key, group => group.Select(order => order.UnitPrice).Order().ToArray(), StringComparer.Ordinal);

    private readonly Dictionary<string, double> _churn = real.GroupBy(SegmentOf, StringComparer.Ordinal).ToDictionary(
        group => group.Key, group => Share(group, order => order.Churned), StringComparer.Ordinal);

    private readonly double _unshipped = Share(real, order => order.DaysToShip is null);

    public Order Draw(Xoshiro256 random, int id)
    {
        var segment = _segments.Draw(random);
        var (country, city) = _places.Draw(random);
        var category = _categories[segment].Draw(random);
        var quantity = _quantities[category].Draw(random);
        var days = _days[country].Draw(random);
        var month = _months.Draw(random);
        var slow = days > 3;
        return new Order(id)
        {
            Segment = segment == Unknown ? null : segment,
            Country = country,
            City = city,
            Category = category,
            Quantity = quantity,
            UnitPrice = Price(random, _prices[category]),
            DiscountPercent = _discounts[quantity >= Bulk].Draw(random),
            Ordered = month.AddDays((int)random.NextInt64(DateTime.DaysInMonth(month.Year, month.Month))),
            DaysToShip = random.NextDouble() < _unshipped ? null : days,
            Payment = _payments[(segment, country == "Germany")].Draw(random),
            Churned = random.NextDouble() < _churn[segment] + (slow ? 0.04 : -0.01),
        };
    }

    private static string SegmentOf(Order order) => order.Segment ?? Unknown;

    private static bool IsBulk(Order order) => order.Quantity >= Bulk;

    private static double Share(IEnumerable<Order> orders, Func<Order, bool> holds) => orders.Average(order => holds(order) ? 1.0 : 0.0);

    private static Dictionary<TKey, Frequencies<TValue>> Fit<TKey, TValue>(IEnumerable<Order> real, Func<Order, TKey> given, Func<Order, TValue> value)
        where TKey : notnull
        where TValue : notnull =>
        real.GroupBy(given).ToDictionary(group => group.Key, group => Frequencies<TValue>.Of(group.Select(value).Order(), Smoothing / 2));

    /// <summary>A point between two of the category's twentiles.</summary>
    private static long Price(Xoshiro256 random, long[] sorted)
    {
        const int Steps = 20;
        var at = random.NextDouble() * Steps;
        var step = (int)at;
        var low = sorted[step * (sorted.Length - 1) / Steps];
        var high = sorted[(step + 1) * (sorted.Length - 1) / Steps];
        return low + (long)((high - low) * (at - step));
    }
}
