using DataAuditor.JsonSchema.Evaluation;
using DataAuditor.JsonSchema.Keywords;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>What makes the keywords of a schema, in the order in which they are evaluated.</summary>
internal static class KeywordMakers
{
    /// <summary>Cheap ones first, then those that descend, then those that apply further schemas; readers of annotations come last.</summary>
    private static readonly Func<SchemaSource, Keyword?>[] Makers =
    [
        TypeKeyword.Make, ConstKeyword.Make, EnumKeyword.Make,
        LimitKeyword.MakeMinimum, LimitKeyword.MakeMaximum, LimitKeyword.MakeExclusiveMinimum, LimitKeyword.MakeExclusiveMaximum, MultipleOfKeyword.Make,
        LengthKeyword.MakeMinimum, LengthKeyword.MakeMaximum, PatternKeyword.Make, FormatKeyword.Make, ContentKeyword.Make,
        SizeKeyword.MakeMinItems, SizeKeyword.MakeMaxItems, SizeKeyword.MakeMinProperties, SizeKeyword.MakeMaxProperties,
        RequiredKeyword.Make, DependentRequiredKeyword.Make, DependentRequiredKeyword.MakeDependencies,
        PropertyNamesKeyword.Make, PropertiesKeyword.Make, ItemsKeyword.Make, ContainsKeyword.Make, UniqueItemsKeyword.Make,
        RefKeyword.Make, DynamicRefKeyword.Make, DynamicRefKeyword.MakeRecursive,
        AllOfKeyword.Make, AnyOfKeyword.Make, OneOfKeyword.Make, NotKeyword.Make, IfKeyword.Make,
        DependentSchemasKeyword.Make, DependentSchemasKeyword.MakeDependencies,
        UnevaluatedKeyword.MakeItems, UnevaluatedKeyword.MakeProperties,
    ];

    public static Keyword[] Make(SchemaSource source) => [.. Makers.Select(make => make(source)).OfType<Keyword>()];
}
