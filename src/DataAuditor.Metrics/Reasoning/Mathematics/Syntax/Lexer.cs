using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>Cuts LaTeX or plain mathematics into tokens; both may be mixed.</summary>
/// <param name="isPlain">Whether the text stands outside of LaTeX: then words are words, and a number may have a decimal comma and spaces.</param>
internal sealed partial class Lexer(string text, bool isPlain, CommaReading commas)
{
    private const int MostCharacters = 6000;

    private readonly List<Token> _tokens = [];

    private int _at;

    private int _depth;

    private bool _isSpaced;

    private bool IsAfterValue => _tokens is [.., { Kind: TokenKind.Number } or { Kind: TokenKind.Sign, Text: ")" or "]" or "}" or "\\}" }];

    /// <exception cref="MathematicsException">It is too long.</exception>
    public static IReadOnlyList<Token> Tokens(string text, bool isPlain, CommaReading commas)
    {
        if (text.Length > MostCharacters) throw new MathematicsException("it is too long");

        var lexer = new Lexer(text, isPlain, commas);
        while (lexer._at < text.Length) lexer.Next();
        lexer._tokens.Add(new Token(TokenKind.End, ""));
        return lexer._tokens;
    }

    private void Next()
    {
        var c = text[_at];
        if (char.IsWhiteSpace(c) || c is '~' or '$' or '€' or '£' or '¥' or '\u2061')
        {
            _isSpaced = true;
            _at++;
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < text.Length && (char.IsAsciiDigit(text[_at + 1]) || Repeating().IsMatch(text, _at + 1)))) AddNumber();
        else if (c == '\\') AddCommand();
        else if (char.IsAsciiLetter(c)) AddWord();
        else if (Superscript(c) is { } power) AddSuperscript(power);
        else AddCharacter(c);
    }

    private void Add(TokenKind kind, string token, Numeral value = default)
    {
        _tokens.Add(new Token(kind, token, _isSpaced, value));
        _isSpaced = false;
        if (kind is not TokenKind.Sign) return;
        if (token is "(" or "[" or "\\{" or "⟨") _depth++;
        else if (token is ")" or "]" or "\\}" or "⟩") _depth--;
    }

    private void AddNumber()
    {
        // In brackets a comma separates, whatever stands around it.
        var rest = text.AsSpan(_at);
        var match = Grouped().Match(text, _at);
        string digits;
        if (commas is CommaReading.Joins && _depth <= 0 && isPlain)
        {
            digits = rest[..NumberText.NumberLength(rest)].ToString();
            _at += digits.Length;
        }
        else
        {
            digits = NonDigit().Replace(match.Groups["whole"].Value, "") + match.Groups["fraction"].Value;
            if (match.Groups["comma"].Success && (commas is CommaReading.Separates || _depth > 0))
            {
                match = Ungrouped().Match(text, _at);
                digits = match.Value;
            }

            _at += match.Length;
        }

        var value = NumberText.Unsigned(digits) ?? throw new MathematicsException("it has a number that is too long");
        if (Repeating().Match(text, _at) is { Success: true } repeating) value = Repeat(value, digits, repeating);
        Add(TokenKind.Number, digits, value);
    }

    /// <summary>0.1 and a bar over 6: what repeats is a fraction of nines.</summary>
    private Numeral Repeat(Numeral start, string digits, Match repeating)
    {
        _at += repeating.Length;
        var period = repeating.Groups["period"].Value;
        var places = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var nines = (Rational.Pow(10, period.Length) - 1) * Rational.Pow(10, places);
        return new Numeral(start.Value + (NumberText.Unsigned(period)!.Value.Value / nines));
    }

    private void AddCommand()
    {
        var name = CommandName().Match(text, _at + 1).Value;
        _at += 1 + name.Length;
        if (name.Length == 0)
        {
            AddEscaped();
            return;
        }

        if (name == "mathrm" && IsAfterValue && Unit().Match(text, _at) is { Success: true } unit && Units.IsKnown(unit.Groups["name"].Value))
        {
            _at += unit.Length;
            Add(TokenKind.Words, unit.Groups["name"].Value);
        }
        else if (Vocabulary.IsTransparent(name))
        {
            _isSpaced = true;
            if (name is "left" or "right" && _at < text.Length) AddDelimiter(name == "left");
        }
        else if (name is "begin" or "end") AddEnvironment(name);
        else if (Vocabulary.IsText(name)) AddText(name);
        else if (name is "pmod" or "bmod" or "mod") AddModulus();
        else if (Vocabulary.SignOf(name) is { } sign) Add(TokenKind.Sign, sign);
        else if (Vocabulary.LetterOf(name) is { } letter) Add(TokenKind.Letter, letter);
        else if (Vocabulary.CommandOf(name) is { } command) Add(TokenKind.Command, command);
        else if (name.StartsWith("quad", StringComparison.Ordinal)) _at -= name.Length - 4;
        else if (name.StartsWith("hspace", StringComparison.Ordinal) || name is "phantom" or "label" or "tag") Skip();
        else Add(TokenKind.Letter, name);
    }

    private void AddEscaped()
    {
        if (_at >= text.Length) return;

        var c = text[_at++];
        if (c is '{' or '}') Add(TokenKind.Sign, c == '{' ? "\\{" : "\\}");
        else if (c == '%') Add(TokenKind.Sign, "%");
        else if (c == '|') Add(TokenKind.Sign, "|");
        else if (c == '\\') AddRowBreak();
        else _isSpaced = true;
    }

    /// <summary>Two backslashes end a row of a matrix; elsewhere they are one, escaped once too often.</summary>
    private void AddRowBreak()
    {
        if (_tokens.Exists(static token => token.Kind is TokenKind.Command && token.Text.StartsWith("begin", StringComparison.Ordinal))) Add(TokenKind.Sign, "\\\\");
        else if (_at < text.Length && (char.IsAsciiLetter(text[_at]) || text[_at] is '{' or '}')) _at--;
        else _isSpaced = true;
    }

    private void AddDelimiter(bool isLeft)
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
        if (_at >= text.Length) return;
        if (text[_at] == '.') _at++;
        else if (text[_at] == '|')
        {
            _at++;
            Add(TokenKind.Sign, isLeft ? "|(" : "|)");
        }
    }

    private void AddEnvironment(string name)
    {
        var environment = Group();
        if (environment is "array") Skip();
        Add(TokenKind.Command, $"{name} {environment.TrimEnd('*')}");
    }

    private void AddText(string command)
    {
        var words = Group().Trim();
        if (command == "mathbb") Add(TokenKind.Letter, Vocabulary.NumberSet(words));
        else if (words.Trim(',', ' ').ToLowerInvariant() is "and" or "or" or "&") Add(TokenKind.Sign, words.Contains('o', StringComparison.OrdinalIgnoreCase) ? "or" : "and");
        else if (words is "," or ";") Add(TokenKind.Sign, words);
        else if (Vocabulary.IsPercent(words.ToLowerInvariant()) || words is "%" or "\\%") Add(TokenKind.Sign, "%");
        else if (Vocabulary.IsDegree(words.ToLowerInvariant())) Add(TokenKind.Sign, "°");
        else if (command == "operatorname" && Vocabulary.CommandOf(words) is { } function) Add(TokenKind.Command, function);
        else if (command == "operatorname") Add(TokenKind.Letter, words);
        else if (words.Length > 0 && words.All(char.IsAsciiDigit) && NumberText.Unsigned(words) is { } number) Add(TokenKind.Number, words, number);
        else if (words.Length > 0) Add(TokenKind.Words, words);
    }

    private void AddModulus() => Add(TokenKind.Words, "mod " + (_at < text.Length && text[_at] == '{' ? Group() : ""));

    private void AddWord()
    {
        var word = Word().Match(text, _at).Value;
        var small = word.ToLowerInvariant();

        // "1orW(x)": a joint between two values needs no space.
        if (IsAfterValue && small.Length is 3 or 4 && (small.StartsWith("or", StringComparison.Ordinal) || small.StartsWith("and", StringComparison.Ordinal)) && !Units.IsKnown(word)) word = word[..(small[0] == 'o' ? 2 : 3)];
        _at += word.Length;
        if (word.ToLowerInvariant() is "and" or "or" && word.Length > 1) Add(TokenKind.Sign, word.ToLowerInvariant());
        else if (Vocabulary.IsPercent(small)) Add(TokenKind.Sign, "%");
        else if (Vocabulary.IsDegree(small)) Add(TokenKind.Sign, "°");
        else if (IsAfterValue && word.Length > 1 && Units.IsKnown(word)) Add(TokenKind.Words, word);
        else if (Vocabulary.LetterOfWord(word) is { } letter) Add(TokenKind.Letter, letter);
        else if (word.Length > 1 && Vocabulary.CommandOf(word) is { } command) Add(TokenKind.Command, command);
        else if (isPlain && word.Length > 2) Add(TokenKind.Words, word);
        else
        {
            foreach (var single in word) Add(TokenKind.Letter, single.ToString());
        }
    }

    private void AddSuperscript(string power)
    {
        _at++;
        Add(TokenKind.Sign, "^");
        Add(TokenKind.Number, power, NumberText.Unsigned(power)!.Value);
    }

    private void AddCharacter(char c)
    {
        _at++;
        var two = _at < text.Length ? $"{c}{text[_at]}" : "";
        var sign = two switch
        {
            "<=" => "≤",
            ">=" => "≥",
            "**" => "^",
            "=>" or "->" => "⇒",

            // After a space it is no factorial.
            "!=" when _isSpaced || !IsAfterValue => "≠",
            _ => null,
        };
        if (sign is not null)
        {
            _at++;
            Add(TokenKind.Sign, sign);
        }
        else if (c is 'π' or '∞' or '∅' || (char.IsLetter(c) && c > 127)) Add(TokenKind.Letter, c.ToString());
        else if (c == '√') Add(TokenKind.Command, "sqrt");
        else if (c == '.' || c == '?') _isSpaced = true;
        else Add(TokenKind.Sign, Vocabulary.SignOf(c) ?? c.ToString());
    }

    private void Skip()
    {
        if (_at < text.Length && text[_at] == '*') _at++;
        Group();
    }

    /// <summary>What stands in the braces that follow.</summary>
    private string Group()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
        if (_at >= text.Length || text[_at] != '{') return "";

        var start = ++_at;
        for (var depth = 1; _at < text.Length; _at++)
        {
            if (text[_at] == '{') depth++;
            else if (text[_at] == '}' && --depth == 0) return text[start.._at++];
        }

        return text[start..];
    }

    private static string? Superscript(char c) => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? digit.ToString() : null;

    [GeneratedRegex(@"\G(?<whole>(?:[1-9][0-9]{0,2}(?:(?:(?:\s*\{,\s*\}\s*(?:\\!)?|,\s*\\!|\\,|\\!|\\ |~)\s*|(?<comma>,))[0-9]{3}(?![0-9]))+|[0-9]*))(?<fraction>\.[0-9]+)?")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\G[0-9]*(?:\.[0-9]+)?")]
    private static partial Regex Ungrouped();

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NonDigit();

    [GeneratedRegex(@"\G\.?\\overline\s*\{\s*(?<period>[0-9]{1,50})\s*\}")]
    private static partial Regex Repeating();

    [GeneratedRegex(@"\G\s*\{\s*(?<name>[A-Za-z]+)\s*\}")]
    private static partial Regex Unit();

    [GeneratedRegex(@"\G[A-Za-z]*\*?")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"\G[A-Za-z]+")]
    private static partial Regex Word();
}
