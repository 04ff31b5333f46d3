namespace DataAuditor.Metrics.Agent.Logic.Parsing;

/// <summary>
/// The words of formulas. Letters are those of temporal logic on finite traces, where X and Y want a step to be there; the words next and
/// prev are those of the monitor rtamt, where they hold if there is none.
/// </summary>
internal static class Keywords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["always"] = "always", ["globally"] = "always", ["G"] = "always", ["eventually"] = "eventually", ["finally"] = "eventually", ["F"] = "eventually",
        ["historically"] = "historically", ["H"] = "historically", ["once"] = "once", ["O"] = "once",
        ["until"] = "until", ["U"] = "until", ["release"] = "release", ["R"] = "release", ["weak_until"] = "weak_until", ["W"] = "weak_until", ["since"] = "since", ["S"] = "since",
        ["X"] = "strong_next", ["s_next"] = "strong_next", ["strong_next"] = "strong_next", ["WX"] = "weak_next", ["next"] = "weak_next", ["weak_next"] = "weak_next",
        ["Y"] = "strong_prev", ["s_prev"] = "strong_prev", ["strong_prev"] = "strong_prev", ["Z"] = "weak_prev", ["prev"] = "weak_prev", ["weak_prev"] = "weak_prev",
        ["not"] = "not", ["and"] = "and", ["or"] = "or", ["implies"] = "->", ["iff"] = "<->", ["true"] = "true", ["false"] = "false", ["inf"] = "inf",
    };

    /// <summary>Longer ones first.</summary>
    private static readonly (string Written, string Canonical)[] Signs =
    [
        ("<->", "<->"), ("<=>", "<->"), ("->", "->"), ("=>", "->"), (">=", ">="), ("<=", "<="), ("==", "=="), ("!=", "!="), ("&&", "and"), ("||", "or"),
        ("→", "->"), ("⇒", "->"), ("↔", "<->"), ("⇔", "<->"), ("≥", ">="), ("≤", "<="), ("≠", "!="), ("¬", "not"), ("∧", "and"), ("∨", "or"),
        ("&", "and"), ("|", "or"), ("!", "not"), (">", ">"), ("<", "<"), ("=", "=="), ("+", "+"), ("-", "-"), ("*", "*"), ("/", "/"),
        ("(", "("), (")", ")"), ("[", "["), ("]", "]"), (",", ","), (":", ","),
    ];

    public static IEnumerable<string> Known => Words.Keys.Where(static word => word.Length > 2);

    public static bool IsOne(string word) => Words.ContainsKey(word);

    /// <summary>The word's operator; null for a signal's name.</summary>
    public static string? Canonical(string word) => Words.GetValueOrDefault(word);

    /// <summary>The sign that begins a text, and what it stands for; null where none does.</summary>
    public static (string Written, string Canonical)? SignAtStart(ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign.Written, StringComparison.Ordinal)) return sign;
        }

        return null;
    }
}
