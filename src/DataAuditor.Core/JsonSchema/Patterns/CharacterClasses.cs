namespace DataAuditor.JsonSchema.Patterns;

/// <summary>The sets that ECMA-262 has short names for. Unlike those of .NET they do not follow Unicode.</summary>
internal static class CharacterClasses
{
    public static CodePointSet Digits { get; } = new CodePointSet().Add('0', '9');

    public static CodePointSet Words { get; } = new CodePointSet().Add('a', 'z').Add('A', 'Z').Add('0', '9').Add('_');

    public static CodePointSet WhiteSpace { get; } = new CodePointSet()
        .Add('\t', '\r').Add(' ').Add(0xA0).Add(0x1680).Add(0x2000, 0x200A).Add(0x2028, 0x2029).Add(0x202F).Add(0x205F).Add(0x3000).Add(0xFEFF);

    /// <summary>What a dot matches: all but the ends of lines.</summary>
    public static CodePointSet Dot { get; } = new CodePointSet().Add('\n').Add('\r').Add(0x2028, 0x2029).Complement();

    /// <summary>The set of an escape; null if the letter stands for none.</summary>
    public static CodePointSet? Find(char letter) => letter switch
    {
        'd' => Digits,
        'D' => Digits.Complement(),
        'w' => Words,
        'W' => Words.Complement(),
        's' => WhiteSpace,
        'S' => WhiteSpace.Complement(),
        _ => null,
    };
}
