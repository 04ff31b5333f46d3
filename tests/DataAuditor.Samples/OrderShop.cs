using DataAuditor.Randomness;

namespace DataAuditor.Samples;

/// <summary>The world that real and holdout orders come from. Only +, −, ×, ÷ and square roots, which every machine rounds alike.</summary>
internal static class OrderShop
{
    private static readonly DateOnly FirstDay = new(2024, 1, 1);

    private static readonly Frequencies<string> Segments = new(("consumer", 58), ("business", 27), ("education", 15));

    private static readonly Frequencies<(string Country, string City)> Places = new(
        (("Germany", "Berlin"), 13), (("Germany", "Hamburg"), 8), (("Germany", "Munich"), 7), (("Germany", "Cologne"), 5),
        (("France", "Paris"), 14), (("France", "Lyon"), 6), (("France", "Marseille"), 4),
        (("Spain", "Madrid"), 9), (("Spain", "Barcelona"), 8), (("Spain", "Valencia"), 3),
        (("Italy", "Milan"), 7), (("Italy", "Rome"), 6),
        (("Poland", "Warsaw"), 5), (("Poland", "Kraków"), 3),
        (("Denmark", "København"), 2));

    /// <summary>Median price in cents and mean items an order, by category.</summary>
    private static readonly Dictionary<string, (int Price, double Items)> Categories = new(StringComparer.Ordinal)
    {
        ["books"] = (1_600, 2.4),
        ["office"] = (900, 5.5),
        ["kitchen"] = (3_400, 1.7),
        ["garden"] = (4_800, 1.5),
        ["electronics"] = (18_900, 1.2),
        ["furniture"] = (26_500, 1.3),
    };

    private static readonly Dictionary<string, Frequencies<string>> CategoriesBySegment = new(StringComparer.Ordinal)
    {
        ["consumer"] = new(("books", 24), ("office", 8), ("kitchen", 24), ("garden", 18), ("electronics", 20), ("furniture", 6)),
        ["business"] = new(("books", 6), ("office", 44), ("kitchen", 6), ("garden", 3), ("electronics", 26), ("furniture", 15)),
        ["education"] = new(("books", 48), ("office", 30), ("kitchen", 2), ("garden", 1), ("electronics", 14), ("furniture", 5)),
    };

    private static readonly Frequencies<int> Months = new(
        Enumerable.Range(0, 18).Select(month => (month, month % 12 switch { 10 => 9.0, 11 => 11.0, 6 or 7 => 4.5, _ => 6.0 } + 0.12 * month)));

    public static IEnumerable<Order> Draw(Xoshiro256 random, int count, int firstId)
    {
        for (var i = 0; i < count; i++) yield return Draw(random, firstId + i);
    }

    private static Order Draw(Xoshiro256 random, int id)
    {
        var segment = Segments.Draw(random);
        var (country, city) = Places.Draw(random);
        var category = CategoriesBySegment[segment].Draw(random);
        var (price, items) = Categories[category];
        var quantity = Quantity(random, segment == "consumer" ? items : items * 1.6);
        var discount = quantity >= 10 ? 15 : quantity >= 5 ? 10 : random.NextDouble() < 0.18 ? 5 : 0;
        var days = DaysToShip(random, country);
        return new Order(id)
        {
            Segment = random.NextDouble() < 0.04 ? null : segment,
            Country = country,
            City = city,
            Category = category,
            Quantity = quantity,
            UnitPrice = Price(random, price),
            DiscountPercent = discount,
            Ordered = Day(random),
            DaysToShip = random.NextDouble() < 0.06 ? null : days,
            Payment = Payment(random, segment, country),
            Churned = random.NextDouble() < 0.14 + 0.022 * days + (segment == "consumer" ? 0.08 : 0) - (discount > 0 ? 0.07 : 0),
        };
    }

    private static int Quantity(Xoshiro256 random, double mean)
    {
        var quantity = 1;
        while (quantity < 40 && random.NextDouble() < 1 - 1 / mean) quantity++;
        return quantity;
    }

    /// <summary>Log-logistic of shape 4 around the category's median, skewed to the right, ending as shops end their prices.</summary>
    private static long Price(Xoshiro256 random, int median)
    {
        var u = 0.005 + 0.985 * random.NextDouble();
        var cents = median * Math.Sqrt(Math.Sqrt(u / (1 - u)));
        var units = Math.Max(1, (long)cents / 100);
        return units * 100 + random.NextDouble() switch { < 0.45 => 99, < 0.7 => 49, < 0.9 => 0, _ => (long)cents % 100 };
    }

    /// <summary>Within the month any day, but half as often a weekend.</summary>
    private static DateOnly Day(Xoshiro256 random)
    {
        var first = FirstDay.AddMonths(Months.Draw(random));
        while (true)
        {
            var day = first.AddDays((int)random.NextInt64(DateTime.DaysInMonth(first.Year, first.Month)));
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || random.NextDouble() < 0.5) return day;
        }
    }

    private static int DaysToShip(Xoshiro256 random, string country)
    {
        var days = country is "Germany" ? 0 : 1;
        while (days < 14 && random.NextDouble() < 0.55) days++;
        return days;
    }

    private static string Payment(Xoshiro256 random, string segment, string country) => random.NextDouble() switch
    {
        var u when segment != "consumer" => u < 0.62 ? "invoice" : u < 0.9 ? "card" : "transfer",
        var u when country == "Germany" => u < 0.4 ? "wallet" : u < 0.65 ? "transfer" : u < 0.78 ? "invoice" : "card",
        var u => u < 0.66 ? "card" : u < 0.94 ? "wallet" : "transfer",
    };
}
