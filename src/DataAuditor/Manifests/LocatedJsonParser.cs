using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Manifests;

/// <summary>Parses JSON with comments and trailing commas, and keeps the place of every value and name.</summary>
internal ref struct LocatedJsonParser
{
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly List<Diagnostic> _problems;
    private Utf8JsonReader _reader;
    private int _lineStart;
    private int _line;
    private int _scanned;

    private LocatedJsonParser(string file, ReadOnlySpan<byte> utf8, List<Diagnostic> problems)
    {
        _file = file;
        _utf8 = utf8;
        _problems = problems;
        _line = 1;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    /// <summary>The whole document. Names that an object holds twice are added to <paramref name="problems"/>.</summary>
    /// <exception cref="AuditException">It is not JSON; the message says at which line and column.</exception>
    public static LocatedJson Parse(string file, byte[] utf8, List<Diagnostic> problems)
    {
        ReadOnlySpan<byte> content = utf8;
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];

        var parser = new LocatedJsonParser(file, content, problems);
        try
        {
            parser._reader.Read();
            var root = parser.Value();
            parser._reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            var column = (int)(broken.BytePositionInLine ?? 0) + 1;
            var sentence = broken.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0];
            throw new AuditException(DiagnosticCode.Manifest, $"this is not JSON: {sentence}", new SourceLocation(file, line, column), broken);
        }
    }

    private LocatedJson Value()
    {
        var location = Here();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new LocatedJson(JsonValueKind.Object, location) { Members = Members() };
            case JsonTokenType.StartArray:
                var items = new List<LocatedJson>();
                while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndArray) items.Add(Value());
                return new LocatedJson(JsonValueKind.Array, location) { Items = items };
            case JsonTokenType.String:
                return new LocatedJson(JsonValueKind.String, location) { Scalar = JsonValue.Create(_reader.GetString()!) };
            case JsonTokenType.Number:
                return new LocatedJson(JsonValueKind.Number, location) { Scalar = JsonValue.Create(_reader.GetDouble()) };
            case JsonTokenType.True or JsonTokenType.False:
                var truth = _reader.GetBoolean();
                return new LocatedJson(truth ? JsonValueKind.True : JsonValueKind.False, location) { Scalar = JsonValue.Create(truth) };
            default:
                return new LocatedJson(JsonValueKind.Null, location);
        }
    }

    private List<LocatedJson.Member> Members()
    {
        var members = new List<LocatedJson.Member>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var nameLocation = Here();
            if (!names.Add(name)) _problems.Add(new Diagnostic(DiagnosticCode.Manifest, Severity.Error, $"'{name}' stands here a second time", nameLocation));

            _reader.Read();
            members.Add(new LocatedJson.Member(name, nameLocation, Value()));
        }

        return members;
    }

    private SourceLocation Here()
    {
        var offset = (int)_reader.TokenStartIndex;
        for (; _scanned < offset; _scanned++)
        {
            if (_utf8[_scanned] != (byte)'\n') continue;

            _line++;
            _lineStart = _scanned + 1;
        }

        return new SourceLocation(_file, _line, Encoding.UTF8.GetCharCount(_utf8[_lineStart..offset]) + 1);
    }
}
