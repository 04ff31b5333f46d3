using DataAuditor.Randomness;

namespace DataAuditor.Samples;

/// <summary>The data files of <c>templates/orders</c>: the same bytes on every machine.</summary>
public static class OrderFiles
{
    private const ulong Seed = 42;
    private const int Rows = 5_000;

    /// <summary>File name to content.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        var real = OrderShop.Draw(Random("real"), Rows, 100_001).ToList();
        var holdout = OrderShop.Draw(Random("holdout"), Rows, 200_001);
        var synthesizer = new OrderSynthesizer(real);
        var draws = Random("synthetic");
        var synthetic = Enumerable.Range(300_001, Rows).Select(id => synthesizer.Draw(draws, id)).ToList();
        var faults = Random("regressed");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["orders.real.csv"] = Csv(real),
            ["orders.holdout.csv"] = Csv(holdout),
            ["orders.synthetic.csv"] = Csv(synthetic),
            ["orders.regressed.csv"] = Csv(synthetic.Select(order => OrderRegression.Spoil(order, faults))),
        };
    }

    private static Xoshiro256 Random(string file) => Xoshiro256.Keyed(Seed, $"orders/{file}");

    private static string Csv(IEnumerable<Order> orders) =>
        string.Concat(orders.Select(order => order.ToCsv()).Prepend(Order.Header).Select(line => line + "\n"));
}
