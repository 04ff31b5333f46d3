namespace DataAuditor.JsonSchema.Compilation;

/// <summary>The groups of keywords that a metaschema can turn on and off from draft 2019-09 on.</summary>
[Flags]
internal enum Vocabularies
{
    None = 0,
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    Format = 16,
    FormatAssertion = 32,
    Content = 64,
    MetaData = 128,
    All = Core | Applicator | Unevaluated | Validation | Format | Content | MetaData,
}
