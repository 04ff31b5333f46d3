using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Reasoning.Answers;

/// <summary>Answers, the same answers in another writing, and answers that differ from them in a number, a sign, a bound, a bracket or an exponent.</summary>
internal static class LikePairs
{
    private static readonly int[] Primes = [3, 5, 7, 11, 13];

    private static readonly Func<Draw, (string Gold, string Same, string[] Other)>[] Kinds =
    [
        static d => ($"{d.A}", $@"$\boxed{{{d.A}.0}}$", [$"{d.A + d.D}", $"-{d.A}", $"{d.A}{d.B}", $"{d.A}.{d.B}", $@"{d.A}\%", $"1/{d.A + 1}"]),
        static d => ($"{d.A * 1000}.{d.B}", $"The total is {d.A},000.{d.B}.", [$"{d.A * 1000}.{d.B + d.D}", $"{(d.A * 1000) + 1}.{d.B}", $"-{d.A * 1000}.{d.B}", $"{d.A}.{d.B}"]),
        static d => ($@"\frac{{{d.A}}}{{{d.P}}}", $"{2 * d.A}/{2 * d.P}", [$"{d.A + 1}/{d.P}", $"{d.A}/{d.P + 2}", $"-{d.A}/{d.P}", $"{d.A}.{d.P}", $"{d.P}/{d.A + d.P}"]),
        static d => ($@"${d.A}-{d.B}\sqrt{{{d.P}}}$", $@"$-\sqrt{{{d.P}}}\cdot{d.B}+{d.A}$", [$@"${d.A}+{d.B}\sqrt{{{d.P}}}$", $@"${d.A}-{d.B + d.D}\sqrt{{{d.P}}}$", $@"${d.A}-{d.B}\sqrt{{{d.P + 1}}}$", $@"${d.A}-{d.B}{d.P}$"]),
        static d => ($@"$[{d.A},{d.A + d.D})$", $@"${d.A} \le x < {d.A + d.D}$", [$@"$({d.A},{d.A + d.D})$", $@"$[{d.A},{d.A + d.D}]$", $@"$({d.A},{d.A + d.D}]$", $@"$[{d.A - 1},{d.A + d.D})$", $@"$[{d.A},{d.A + d.D + 1})$", $@"$[{d.A},\infty)$"]),
        static d => ($@"$(-\infty,-{d.A}]\cup({d.B},\infty)$", $@"$x>{d.B}$ or $x\leq-{d.A}$", [$@"$(-\infty,-{d.A})\cup({d.B},\infty)$", $@"$(-\infty,{-d.A - 1}]\cup({d.B},\infty)$", $@"$(-\infty,-{d.A}]\cap({d.B},\infty)$", $@"$[-{d.A},{d.B})$"]),
        static d => ($@"$({d.A},{d.A + d.D})$", $@"$\left({d.A},\;{2 * (d.A + d.D)}/2\right)$", [$@"$({d.A + d.D},{d.A})$", $@"$({d.A},-{d.A + d.D})$", $@"$({d.A},{d.A + d.D},0)$", $@"$[{d.A},{d.A + d.D}]$", $@"$\{{{d.A},{d.A + d.D}\}}$"]),
        static d => ($@"$\{{{d.A},{d.A + d.D},-{d.B}\}}$", $@"$-{d.B}, {d.A + d.D}, {d.A}$", [$@"$\{{{d.A},{d.A + d.D}\}}$", $@"$\{{{d.A},{d.A + d.D},{d.B + 100}\}}$", $@"$\{{{d.A},{d.A + d.D},-{d.B},0\}}$"]),
        static d => ($@"$x^{{{d.P}}}+{d.A}x-{d.B}$", $@"$-{d.B}+x({d.A}+x^{d.P - 1})$", [$@"$x^{{{d.P + 1}}}+{d.A}x-{d.B}$", $@"$x^{{{d.P}}}-{d.A}x-{d.B}$", $@"$x^{{{d.P}}}+{d.A}x+{d.B}$", $@"$x^{{{d.P}}}+{d.A + d.D}x-{d.B}$", $@"${d.P}x+{d.A}x-{d.B}$"]),
        static d => ($@"$\begin{{pmatrix}}{d.A}&{d.B}\\0&{d.P}\end{{pmatrix}}$", $@"$\begin{{bmatrix}} {d.A} & {d.B} \\ 0 & {2 * d.P}/2 \\ \end{{bmatrix}}$", [$@"$\begin{{pmatrix}}{d.A}&{d.B + d.D}\\0&{d.P}\end{{pmatrix}}$", $@"$\begin{{pmatrix}}{d.A}&0\\{d.B}&{d.P}\end{{pmatrix}}$", $@"$\begin{{pmatrix}}{d.A}&{d.B}&0&{d.P}\end{{pmatrix}}$"]),
        static d => ($"$x>{d.A}$", $"$-2x<-{2 * d.A}$", [$"$x<{d.A}$", $@"$x\ge{d.A}$", $"$x>{d.A + d.D}$", $"$x>-{d.A}$", $@"$x\neq{d.A}$", $"$x={d.A}$"]),
        static d => ($"$y={d.A}x-{d.B}$", $"${2 * d.A}x-2y={2 * d.B}$", [$"$y={d.A}x+{d.B}$", $"$y={d.A + d.D}x-{d.B}$", $"$y=-{d.A}x-{d.B}$", $"$x={d.A}y-{d.B}-1$", $"$y={d.A}x^2-{d.B}$"]),
        static d => ($"$2^{{{d.A}}}x^{{{d.P}}}$", $@"$x^{d.P}\cdot 4^{{{d.A}/2}}$", [$"$2^{{{d.A + 1}}}x^{{{d.P}}}$", $"$2^{{{d.A}}}x^{{{d.P + 1}}}$", $"$2^{{-{d.A}}}x^{{{d.P}}}$", $"$2^{{{d.A}}}x^{{-{d.P}}}$", $"$(2x)^{{{d.A + d.P}}}$"]),
        static d => ($@"$\sin({d.P}x)+{d.A}$", $@"${d.A}+\cos\left(\frac{{\pi}}{{2}}-{d.P}x\right)$", [$@"$\cos({d.P}x)+{d.A}$", $@"$\sin({d.P + 1}x)+{d.A}$", $@"$\sin({d.P}x)-{d.A}$", $@"$\sin^{{{d.P}}}x+{d.A}$", $@"${d.P}\sin x+{d.A}$"]),
        static d => ($"${d.P}:{d.P + 1}$", $"${2 * d.P}:{2 * d.P + 2}$", [$"${d.P + 1}:{d.P}$", $"${d.P}:{d.P + 2}$", $"${d.P}:{d.P + 1}:1$"]),
        static d => ($@"${d.A}+{d.B}i$", $@"$i\cdot{d.B}+{d.A}$", [$@"${d.A}-{d.B}i$", $@"${d.B + d.A + 1}+{d.A}i$", $@"$-{d.A}+{d.B}i$", $@"${d.A}+{d.B}$"]),
        static d => ($@"$e^{{{d.A}}}$", $"exp({d.A})", [$@"$e^{{-{d.A}}}$", $@"$e^{{{d.A + d.D}}}$", $@"${d.A}e$", $@"$\ln {d.A + 1}$"]),
        static d => ($@"$\log_{{{d.P}}}{d.A + 1}$", $@"$\frac{{\ln {d.A + 1}}}{{\ln {d.P}}}$", [$@"$\log_{{{d.P + 1}}}{d.A + 1}$", $@"$\log_{{{d.P}}}{d.A + 1 + d.D}$", $@"$\ln\frac{{{d.A + 1}}}{{{d.P}}}$"]),
    ];

    public static IEnumerable<(string Gold, string Same, string Other)> Of(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "like pairs");
        for (var pair = 0; pair < count; pair++)
        {
            var draw = new Draw((int)random.NextInt64(90) + 2, ((int)random.NextInt64(9) * 10) + 11, (int)random.NextInt64(9) + 1, Primes[random.NextInt64(Primes.Length)]);
            var (gold, same, other) = Kinds[pair % Kinds.Length](draw);
            yield return (gold, same, other[random.NextInt64(other.Length)]);
        }
    }

    /// <param name="A">From 2 to 91.</param>
    /// <param name="B">From 11 to 91, without a 0 at its end.</param>
    /// <param name="D">From 1 to 9.</param>
    /// <param name="P">An odd prime.</param>
    private sealed record Draw(int A, int B, int D, int P);
}
