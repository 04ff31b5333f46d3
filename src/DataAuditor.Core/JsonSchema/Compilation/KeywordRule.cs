namespace DataAuditor.JsonSchema.Compilation;

/// <summary>Which drafts know a keyword, what vocabulary it belongs to and where its subschemas are.</summary>
internal sealed record KeywordRule(Vocabularies Vocabulary, Draft First, Draft Last, SubschemaShape Shape)
{
    private static readonly Dictionary<string, KeywordRule> Rules = new(StringComparer.Ordinal)
    {
        ["id"] = Until(Vocabularies.Core, Draft.V4),
        ["$id"] = From(Vocabularies.Core, Draft.V6),
        ["$ref"] = From(Vocabularies.Core, Draft.V4),
        ["$anchor"] = From(Vocabularies.Core, Draft.V201909),
        ["$recursiveRef"] = new(Vocabularies.Core, Draft.V201909, Draft.V201909, SubschemaShape.None),
        ["$recursiveAnchor"] = new(Vocabularies.Core, Draft.V201909, Draft.V201909, SubschemaShape.None),
        ["$dynamicRef"] = From(Vocabularies.Core, Draft.V202012),
        ["$dynamicAnchor"] = From(Vocabularies.Core, Draft.V202012),
        ["$defs"] = From(Vocabularies.Core, Draft.V201909, SubschemaShape.Map),
        ["definitions"] = From(Vocabularies.Core, Draft.V4, SubschemaShape.Map),

        ["allOf"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.List),
        ["anyOf"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.List),
        ["oneOf"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.List),
        ["not"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.One),
        ["if"] = From(Vocabularies.Applicator, Draft.V7, SubschemaShape.One),
        ["then"] = From(Vocabularies.Applicator, Draft.V7, SubschemaShape.One),
        ["else"] = From(Vocabularies.Applicator, Draft.V7, SubschemaShape.One),
        ["dependencies"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.Map),
        ["dependentSchemas"] = From(Vocabularies.Applicator, Draft.V201909, SubschemaShape.Map),
        ["properties"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.Map),
        ["patternProperties"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.Map),
        ["additionalProperties"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.One),
        ["propertyNames"] = From(Vocabularies.Applicator, Draft.V6, SubschemaShape.One),
        ["items"] = From(Vocabularies.Applicator, Draft.V4, SubschemaShape.OneOrList),
        ["prefixItems"] = From(Vocabularies.Applicator, Draft.V202012, SubschemaShape.List),
        ["additionalItems"] = Until(Vocabularies.Applicator, Draft.V201909, SubschemaShape.One),
        ["contains"] = From(Vocabularies.Applicator, Draft.V6, SubschemaShape.One),

        ["unevaluatedProperties"] = From(Vocabularies.Unevaluated, Draft.V201909, SubschemaShape.One),
        ["unevaluatedItems"] = From(Vocabularies.Unevaluated, Draft.V201909, SubschemaShape.One),

        ["type"] = From(Vocabularies.Validation, Draft.V4),
        ["enum"] = From(Vocabularies.Validation, Draft.V4),
        ["const"] = From(Vocabularies.Validation, Draft.V6),
        ["multipleOf"] = From(Vocabularies.Validation, Draft.V4),
        ["maximum"] = From(Vocabularies.Validation, Draft.V4),
        ["minimum"] = From(Vocabularies.Validation, Draft.V4),
        ["exclusiveMaximum"] = From(Vocabularies.Validation, Draft.V4),
        ["exclusiveMinimum"] = From(Vocabularies.Validation, Draft.V4),
        ["maxLength"] = From(Vocabularies.Validation, Draft.V4),
        ["minLength"] = From(Vocabularies.Validation, Draft.V4),
        ["pattern"] = From(Vocabularies.Validation, Draft.V4),
        ["maxItems"] = From(Vocabularies.Validation, Draft.V4),
        ["minItems"] = From(Vocabularies.Validation, Draft.V4),
        ["uniqueItems"] = From(Vocabularies.Validation, Draft.V4),
        ["maxContains"] = From(Vocabularies.Validation, Draft.V201909),
        ["minContains"] = From(Vocabularies.Validation, Draft.V201909),
        ["maxProperties"] = From(Vocabularies.Validation, Draft.V4),
        ["minProperties"] = From(Vocabularies.Validation, Draft.V4),
        ["required"] = From(Vocabularies.Validation, Draft.V4),
        ["dependentRequired"] = From(Vocabularies.Validation, Draft.V201909),

        ["format"] = From(Vocabularies.Format | Vocabularies.FormatAssertion, Draft.V4),
        ["contentEncoding"] = From(Vocabularies.Content, Draft.V7),
        ["contentMediaType"] = From(Vocabularies.Content, Draft.V7),
        ["contentSchema"] = From(Vocabularies.Content, Draft.V201909, SubschemaShape.One),
    };

    /// <summary>The rule of a keyword; null if no draft knows it.</summary>
    public static KeywordRule? Find(string keyword) => Rules.GetValueOrDefault(keyword);

    private static KeywordRule From(Vocabularies vocabulary, Draft first, SubschemaShape shape = SubschemaShape.None) =>
        new(vocabulary, first, Draft.V202012, shape);

    private static KeywordRule Until(Vocabularies vocabulary, Draft last, SubschemaShape shape = SubschemaShape.None) =>
        new(vocabulary, Draft.V4, last, shape);
}
