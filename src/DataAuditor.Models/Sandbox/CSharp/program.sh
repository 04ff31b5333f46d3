# Compiles a program by the compiler of the .NET SDK and runs it. The source comes first, with its length before it; the rest of the
# input is the program's. Arguments: dotnet, the compiler, the folder of the runtime's assemblies, the runtime's version.
export DOTNET_EnableDiagnostics=0 DOTNET_EnableWriteXorExecute=0 DOTNET_TieredPGO=0 DOTNET_NOLOGO=1
IFS= read -r length
folder=$(mktemp -d) && cd "$folder" || exit 1
head -c "$length" > Program.cs
for name in System System.Collections.Generic System.IO System.Linq System.Text; do echo "global using $name;"; done > Imports.cs
echo "{\"runtimeOptions\":{\"framework\":{\"name\":\"Microsoft.NETCore.App\",\"version\":\"$4\"}}}" > Program.runtimeconfig.json
for assembly in "$3"/System*.dll "$3"/Microsoft.CSharp.dll; do echo "-r:\"$assembly\""; done > references.rsp
"$1" exec "$2" -nologo -nostdlib -noconfig -langversion:latest -warn:0 -optimize -out:Program.dll @references.rsp Imports.cs Program.cs >&2
status=$?
[ "$status" -eq 0 ] && { "$1" exec Program.dll; status=$?; }
cd / && rm -rf "$folder"
exit "$status"
