using DataAuditor.Randomness;

namespace DataAuditor.Samples;

/// <summary>What a careless change of the pipeline does to synthetic orders; each fault is one that a gate of the sample's audit names.</summary>
internal static class OrderRegression
{
    private static readonly string[] Cities = ["Berlin", "Paris", "Madrid", "Milan", "Warsaw"];

    public static Order Spoil(Order order, Xoshiro256 random)
    {
        var forgetsSegment = random.NextDouble() < 0.14;
        var mixesCity = random.NextDouble() < 0.07;
        var city = Cities[random.NextInt64(Cities.Length)];
        var shipsBefore = random.NextDouble() < 0.05;
        return order with
        {
            AmountPercent = 142,                                              // tax added twice
            Payment = order.Payment == "wallet" ? "card" : order.Payment,     // a level is gone
            City = mixesCity ? city : order.City,                             // a city of another country
            Segment = forgetsSegment ? null : order.Segment,                  // nulls where real has few
            DaysToShip = shipsBefore ? -2 : order.DaysToShip,                 // shipped before it was ordered
        };
    }
}
