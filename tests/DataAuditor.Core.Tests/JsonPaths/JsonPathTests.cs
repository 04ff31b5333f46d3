using System.Text.Json;
using DataAuditor.JsonPaths;

namespace DataAuditor.Core.Tests.JsonPaths;

public sealed class JsonPathTests
{
    /// <summary>The examples of RFC 9535, sections 1.5 and 2.3.</summary>
    private const string Store = """
        { "store": {
            "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99 },
              { "category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings", "isbn": "0-395-19395-8", "price": 22.99 } ],
            "bicycle": { "color": "red", "price": 399 } } }
        """;

    [Theory]
    [InlineData("$.store.book[*].author", """["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]""")]
    [InlineData("$..author", """["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]""")]
    [InlineData("$.store..price", "[8.95,12.99,8.99,22.99,399]")]
    [InlineData("$..book[2].author", """["Herman Melville"]""")]
    [InlineData("$..book[2].publisher", "[]")]
    [InlineData("$..book[-1].title", """["The Lord of the Rings"]""")]
    [InlineData("$..book[0,1].price", "[8.95,12.99]")]
    [InlineData("$..book[:2].price", "[8.95,12.99]")]
    [InlineData("$..book[?@.isbn].price", "[8.99,22.99]")]
    [InlineData("$..book[?@.price<10].title", """["Sayings of the Century","Moby Dick"]""")]
    [InlineData("$..book[?@.price>10 && @.category == 'fiction'].price", "[12.99,22.99]")]
    [InlineData("$..book[?match(@.author, 'J.*')].price", "[22.99]")]
    [InlineData("$.store.bicycle['color', \"price\"]", """["red",399]""")]
    [InlineData("$[?count(@.book[*]) == 4].bicycle.price", "[399]")]
    public void Selects_from_the_store(string path, string selected) => AssertSelects(Store, path, selected);

    [Theory]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[1:3]", """["b","c"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[5:]", """["f","g"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[1:5:2]", """["b","d"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[5:1:-2]", """["f","d"]""")]
    [InlineData("""["a","b","c","d","e","f","g"]""", "$[::-1]", """["g","f","e","d","c","b","a"]""")]
    [InlineData("""["a","b"]""", "$[0:2:0]", "[]")]
    [InlineData("""["a","b"]""", "$[-5:1]", """["a"]""")]
    [InlineData("""["a","b"]""", "$[-3]", "[]")]
    [InlineData("""{"j":[1,2],"k k":{"j.j":3}}""", "$['k k']['j.j']", "[3]")]
    [InlineData("""{"'":{"@":2}}""", """$["'"]["@"]""", "[2]")]
    [InlineData("""{"☺":1}""", "$.☺", "[1]")]
    [InlineData("""{"\u263a":1}""", """$['\u263A']""", "[1]")]
    [InlineData("""{"a":null}""", "$.a", "[null]")]
    [InlineData("""{"a":[1,{"a":2}]}""", "$..a", """[[1,{"a":2}],2]""")]
    [InlineData("""[[1,2],[3]]""", "$[*][0, 0]", "[1,1,3,3]")]
    [InlineData(" [1] ", "$ [0]", "[1]")]
    public void Selects_by_name_place_and_slice(string json, string path, string selected) => AssertSelects(json, path, selected);

    [Theory]
    [InlineData("@ == 1", "[1,1.0]")]
    [InlineData("@ == 'a'", """["a"]""")]
    [InlineData("@ > 1", "[2]")]
    [InlineData("@ >= 'a'", """["a","b"]""")]
    [InlineData("@ == @.none", "[]")]
    [InlineData("@.x == @.none", """[1,"a",2,"b",null,1.0,[1],true,[]]""")]
    [InlineData("@ == null", "[null]")]
    [InlineData("!(@ == 1) && @ != 'a' || @ == true", """[2,"b",null,{"x":{"y":1}},[1],true,[]]""")]
    [InlineData("@.*", """[{"x":{"y":1}},[1]]""")]
    [InlineData("!@.*", """[1,"a",2,"b",null,1.0,true,[]]""")]
    [InlineData("@ == $[6][?@.y].none", null)]
    [InlineData("length(@) == 1", """["a","b",{"x":{"y":1}},[1]]""")]
    [InlineData("length(@.x) == 1", """[{"x":{"y":1}}]""")]
    [InlineData("value(@..y) == 1", """[{"x":{"y":1}}]""")]
    [InlineData("search(@, '[ab]')", """["a","b"]""")]
    [InlineData("match(@, 'a|c')", """["a"]""")]
    [InlineData("match(@, '(')", "[]")]
    [InlineData("@ == $[0]", "[1,1.0]")]
    public void Filters(string filter, string? selected)
    {
        const string Values = """[1,"a",2,"b",null,1.0,{"x":{"y":1}},[1],true,[]]""";
        if (selected is null) Assert.Throws<FormatException>(() => JsonPath.Parse($"$[?{filter}]"));
        else AssertSelects(Values, $"$[?{filter}]", selected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(" $")]
    [InlineData("$ ")]
    [InlineData("$.")]
    [InlineData("$..")]
    [InlineData("$.1a")]
    [InlineData("$.a b")]
    [InlineData("$. a")]
    [InlineData("$[]")]
    [InlineData("$[01]")]
    [InlineData("$[-0]")]
    [InlineData("$[9007199254740992]")]
    [InlineData("$['a]")]
    [InlineData("$['\\a']")]
    [InlineData("$['\\ud800']")]
    [InlineData("$[1:2:3:4]")]
    [InlineData("$[?]")]
    [InlineData("$[?1]")]
    [InlineData("$[?@.a ==]")]
    [InlineData("$[?@.* == 1]")]
    [InlineData("$[?length(@)]")]
    [InlineData("$[?match(@, 'a') == true]")]
    [InlineData("$[?count(1) == 1]")]
    [InlineData("$[?none(@) == 1]")]
    [InlineData("$[?(@.a]")]
    [InlineData("$[?@.a & @.b]")]
    [InlineData("$[?True == @]")]
    public void Refuses_what_is_no_query(string path) => Assert.Throws<FormatException>(() => JsonPath.Parse(path));

    [Fact]
    public void Says_where_a_query_goes_wrong() =>
        Assert.Equal("here a name or '*' was expected (position 5 of '$.a.')", Assert.Throws<FormatException>(() => JsonPath.Parse("$.a.")).Message);

    [Fact]
    public void Goes_as_deep_as_a_document()
    {
        const int Depth = 50_000;
        var deep = JsonElement.Parse(new string('[', Depth) + "7" + new string(']', Depth), new JsonDocumentOptions { MaxDepth = Depth + 1 });

        Assert.Single(JsonPath.Parse("$..[?@ == 7]").Select(deep));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("@[?")]
    public void Refuses_filters_without_end(string repeated) => Assert.Throws<FormatException>(() => JsonPath.Parse("$[?" + string.Concat(Enumerable.Repeat(repeated, 100_000))));

    private static void AssertSelects(string json, string path, string selected) =>
        Assert.Equal(JsonElement.Parse(selected).EnumerateArray().Select(value => value.GetRawText()), JsonPath.Parse(path).Select(JsonElement.Parse(json)).Select(value => JsonElement.Parse(value.GetRawText()) is var one && one.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? JsonSerializer.Serialize(one) : value.GetRawText()));
}
