namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>What LaTeX commands, characters and words mean.</summary>
internal static class Vocabulary
{
    /// <summary>Commands that are signs.</summary>
    private static readonly Dictionary<string, string> Signs = Pairs(
        "cdot * times * ast * bullet * div / pm ± mp ∓ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ne ≠ neq ≠ in ∈ notin ∉ approx ≈ simeq ≈ doteq ≈ equiv ≡ colon : "
        + "cup ∪ bigcup ∪ lor or vee or cap ∩ land and wedge and setminus ∖ backslash ∖ circ ° degree ° prime ' mid | vert | lvert |( rvert |) lVert |( rVert |) Vert | langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ "
        + "lbrack [ rbrack ] lbrace \\{ rbrace \\} to ⇒ rightarrow ⇒ Rightarrow ⇒ implies ⇒ iff ⇒ Leftrightarrow ⇒ Longrightarrow ⇒ longrightarrow ⇒ therefore ⇒");

    /// <summary>Characters that are signs, or that stand for others.</summary>
    private static readonly Dictionary<char, string> Characters = new()
    {
        ['−'] = "-", ['–'] = "-", ['·'] = "*", ['×'] = "*", ['⋅'] = "*", ['∗'] = "*", ['÷'] = "/", ['±'] = "±", ['∓'] = "∓", ['≤'] = "≤", ['⩽'] = "≤", ['≥'] = "≥", ['⩾'] = "≥", ['≠'] = "≠",
        ['∈'] = "∈", ['≈'] = "≈", ['≡'] = "≡", ['∪'] = "∪", ['∩'] = "∩", ['∖'] = "∖", ['⇒'] = "⇒", ['→'] = "⇒", ['°'] = "°", ['′'] = "'", ['’'] = "'", ['⟨'] = "⟨", ['⟩'] = "⟩", ['⌊'] = "⌊", ['⌋'] = "⌋",
        ['⌈'] = "⌈", ['⌉'] = "⌉", ['，'] = ",", ['；'] = ";", ['：'] = ":", ['（'] = "(", ['）'] = ")", ['∧'] = "and", ['∨'] = "or",
    };

    /// <summary>Commands and words that are letters.</summary>
    private static readonly Dictionary<string, string> Letters = Pairs(
        "pi π infty ∞ emptyset ∅ varnothing ∅ alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ rho ρ sigma σ tau τ upsilon υ "
        + "phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Sigma Σ Phi Φ Psi Ψ Omega Ω ldots … cdots … dots … dotsc … vdots … imaginary i R ℝ N ℕ Z ℤ Q ℚ C ℂ");

    private static readonly HashSet<string> Commands = Set(
        "frac sqrt cbrt binom sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan asin acos atan ln log lg exp abs max min gcd lcm floor ceil det sum prod int lim");

    private static readonly HashSet<string> Transparent = Set(
        "left right middle big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle scriptstyle limits nolimits mathrm mathbf mathit mathsf mathcal mathfrak boldsymbol bm rm bf it boxed fbox overline underline "
        + "overrightarrow overleftarrow vec hat bar tilde widehat widetilde angle triangle quad qquad enspace thinspace nonumber hfill hline displaylimits strut ensuremath mathop");

    private static readonly HashSet<string> TextCommands = Set("text textbf textit textrm textnormal textsf texttt mbox hbox operatorname mathbb");

    private static readonly HashSet<string> PercentWords = Set("percent percentage pct");

    private static readonly HashSet<string> DegreeWords = Set("degree degrees deg");

    /// <summary>Words of plain text that are letters of LaTeX.</summary>
    private static readonly Dictionary<string, string> WordLetters = Pairs("pi π infinity ∞ infty ∞ inf ∞ oo ∞ theta θ alpha α beta β lambda λ emptyset ∅");

    public static string? SignOf(string command) => Signs.GetValueOrDefault(command);

    public static string? SignOf(char character) => Characters.GetValueOrDefault(character);

    public static string? LetterOf(string command) => command.Length > 1 ? Letters.GetValueOrDefault(command) : null;

    /// <summary>Of <c>\mathbb</c>.</summary>
    public static string NumberSet(string letter) => Letters.GetValueOrDefault(letter, letter);

    public static string? LetterOfWord(string word) => WordLetters.GetValueOrDefault(word);

    public static bool IsTransparent(string command) => Transparent.Contains(command);

    public static bool IsText(string command) => TextCommands.Contains(command);

    public static bool IsPercent(string word) => PercentWords.Contains(word);

    public static bool IsDegree(string word) => DegreeWords.Contains(word);

    /// <summary>The one name of a command with a grammar of its own; null for others.</summary>
    public static string? CommandOf(string name) => name switch
    {
        "dfrac" or "tfrac" or "cfrac" or "nicefrac" or "sfrac" => "frac",
        "dbinom" or "tbinom" => "binom",
        "asin" => "arcsin",
        "acos" => "arccos",
        "atan" or "arctg" => "arctan",
        "tg" => "tan",
        "ctg" => "cot",
        "cosec" => "csc",
        "sh" => "sinh",
        "ch" => "cosh",
        "th" => "tanh",
        "iint" or "iiint" or "oint" => "int",
        _ => Commands.Contains(name) ? name : null,
    };

    private static Dictionary<string, string> Pairs(string text)
    {
        var words = text.Split(' ');
        return Enumerable.Range(0, words.Length / 2).ToDictionary(at => words[2 * at], at => words[(2 * at) + 1], StringComparer.Ordinal);
    }

    private static HashSet<string> Set(string text) => text.Split(' ').ToHashSet(StringComparer.Ordinal);
}
