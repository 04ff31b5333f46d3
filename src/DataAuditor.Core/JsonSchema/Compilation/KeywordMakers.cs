using DataAuditor.JsonSchema.Evaluation;
using DataAuditor.JsonSchema.Keywords;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>What makes the keywords of a schema, in the order in which they are evaluated.</summary>
internal static class KeywordMakers
{
    /// <summary>Cheap ones first, then those that descend, then those that apply further schemas; readers of annotations come last.</summary>
    private static readonly Maker[] Makers =
    [
        new(TypeKeyword.Make, "type"), new(ConstKeyword.Make, "const"), new(EnumKeyword.Make, "enum"),
        new(LimitKeyword.MakeMinimum, "minimum"), new(LimitKeyword.MakeMaximum, "maximum"),
        new(LimitKeyword.MakeExclusiveMinimum, "exclusiveMinimum"), new(LimitKeyword.MakeExclusiveMaximum, "exclusiveMaximum"), new(MultipleOfKeyword.Make, "multipleOf"),
        new(LengthKeyword.MakeMinimum, "minLength"), new(LengthKeyword.MakeMaximum, "maxLength"), new(PatternKeyword.Make, "pattern"), new(FormatKeyword.Make, "format"),
        new(ContentKeyword.Make, "contentEncoding", "contentMediaType"),
        new(SizeKeyword.MakeMinItems, "minItems"), new(SizeKeyword.MakeMaxItems, "maxItems"), new(SizeKeyword.MakeMinProperties, "minProperties"), new(SizeKeyword.MakeMaxProperties, "maxProperties"),
        new(RequiredKeyword.Make, "required"), new(DependentRequiredKeyword.Make, "dependentRequired"), new(DependentRequiredKeyword.MakeDependencies, "dependencies"),
        new(PropertyNamesKeyword.Make, "propertyNames"), new(PropertiesKeyword.Make, "properties", "patternProperties", "additionalProperties"),
        new(ItemsKeyword.Make, "items", "prefixItems", "additionalItems"), new(ContainsKeyword.Make, "contains"), new(UniqueItemsKeyword.Make, "uniqueItems"),
        new(RefKeyword.Make, "$ref"), new(DynamicRefKeyword.Make, "$dynamicRef"), new(DynamicRefKeyword.MakeRecursive, "$recursiveRef"),
        new(AllOfKeyword.Make, "allOf"), new(AnyOfKeyword.Make, "anyOf"), new(OneOfKeyword.Make, "oneOf"), new(NotKeyword.Make, "not"), new(IfKeyword.Make, "if"),
        new(DependentSchemasKeyword.Make, "dependentSchemas"), new(DependentSchemasKeyword.MakeDependencies, "dependencies"),
        new(UnevaluatedKeyword.MakeItems, "unevaluatedItems"), new(UnevaluatedKeyword.MakeProperties, "unevaluatedProperties"),
    ];

    public static Keyword[] Make(SchemaSource source)
    {
        var keywords = new List<Keyword>();
        foreach (var maker in Makers)
        {
            if (maker.IsWanted(source) && maker.Make(source) is { } keyword) keywords.Add(keyword);
        }

        return [.. keywords];
    }

    /// <param name="Make">Null where the schema, although it has the keyword, asks for nothing.</param>
    /// <param name="Keywords">Without any of these in a schema there is nothing to make.</param>
    private sealed record Maker(Func<SchemaSource, Keyword?> Make, params string[] Keywords)
    {
        public bool IsWanted(SchemaSource source)
        {
            foreach (var keyword in Keywords)
            {
                if (source.TryGet(keyword, out _)) return true;
            }

            return false;
        }
    }
}
