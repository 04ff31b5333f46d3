using System.Text;
using DataAuditor.JsonSchema;

namespace DataAuditor.Core.Tests.JsonSchema;

/// <summary>Schemas and documents as text.</summary>
internal static class Json
{
    public static Schema Compile(string schema, SchemaOptions? options = null) => Schema.Compile(Encoding.UTF8.GetBytes(schema), options);

    public static bool IsValid(string schema, string document, SchemaOptions? options = null) => Compile(schema, options).IsValid(Encoding.UTF8.GetBytes(document));

    public static IReadOnlyList<SchemaError> Errors(string schema, string document, OutputFormat format = OutputFormat.Basic, SchemaOptions? options = null) =>
        Compile(schema, options).Validate(Encoding.UTF8.GetBytes(document), format);

    public static SchemaException Fault(string schema, SchemaOptions? options = null) => Assert.Throws<SchemaException>(() => Compile(schema, options));
}
