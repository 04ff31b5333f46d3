namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>What is summed up over the records where two columns are both finite.</summary>
/// <param name="Count">Null where all records are such.</param>
internal sealed record SummedPair(string? Count, string First, string Second, string FirstSquares, string SecondSquares, string Products)
{
    public static SummedPair Of(SummedColumn first, SummedColumn second) =>
        first.IsExtreme || second.IsExtreme ? OfNulls(first.OrNull, second.OrNull) : OfMasks(first.OrZero, first.Mask, second.OrZero, second.Mask);

    private static SummedPair OfNulls(string a, string b) => new(
        $"CASE WHEN {a} IS NOT NULL AND {b} IS NOT NULL THEN 1 ELSE 0 END",
        Both(a, b),
        Both(b, a),
        $"({Both(a, b)}) * {a}",
        $"({Both(b, a)}) * {b}",
        $"{a} * {b}");

    private static string Both(string kept, string other) => $"CASE WHEN {other} IS NOT NULL THEN {kept} END";

    private static SummedPair OfMasks(string a, string? maskA, string b, string? maskB) => new(
        maskA is null || maskB is null ? maskA ?? maskB : $"{maskA} * {maskB}",
        Masked(a, maskB),
        Masked(b, maskA),
        Masked($"{a} * {a}", maskB),
        Masked($"{b} * {b}", maskA),
        $"{a} * {b}");

    private static string Masked(string expression, string? mask) => mask is null ? expression : $"{expression} * {mask}";
}
