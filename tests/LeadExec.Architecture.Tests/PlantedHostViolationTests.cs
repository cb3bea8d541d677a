using LeadExec.Architecture.Tests.Model;
using LeadExec.Architecture.Tests.Rules;

namespace LeadExec.Architecture.Tests;

/// <summary>Each rule about the two hosts can fail.</summary>
public sealed class PlantedHostViolationTests
{
    private const string Cluster = "<ItemGroup Condition=\"'$(ActorHost)' == 'Orleans'\">";
    private const string Local = "<ItemGroup Condition=\"'$(ActorHost)' != 'Orleans'\">";

    [Theory]
    [InlineData("A.Orleans.cs", Local + "<Compile Remove=\"*.Orleans.cs\" /></ItemGroup>", false)]
    [InlineData("Deep/A.Orleans.cs", Local + "<Compile Remove=\"**/*.Orleans.cs\" /></ItemGroup>", false)]
    [InlineData("Deep/A.Orleans.cs", Local + "<Compile Remove=\"*.Orleans.cs\" /></ItemGroup>", true)]
    [InlineData("A.Orleans.cs", Cluster + "<Compile Remove=\"*.Orleans.cs\" /></ItemGroup>", true)]
    [InlineData("A.Orleans.cs", "<ItemGroup><Compile Remove=\"*.Orleans.cs\" /></ItemGroup>", true)]
    [InlineData("A.InProcess.cs", Cluster + "<Compile Remove=\"B/**/*.cs;*.InProcess.cs\" /></ItemGroup>", false)]
    [InlineData("A.InProcess.cs", "", true)]
    public void Files(string file, string project, bool broken) =>
        HostRules.Files([new SourceFile("src/X/X.csproj", project), new SourceFile("src/X/" + file, "")]).Any().ShouldBe(broken);

    [Theory]
    [InlineData(Cluster + "<PackageReference Include=\"Microsoft.Orleans.Sdk\" /></ItemGroup>" + Local + "<ProjectReference Include=\"../LeadExec.InProcess/LeadExec.InProcess.csproj\" /></ItemGroup>", false)]
    [InlineData("<ItemGroup><PackageReference Include=\"Microsoft.Orleans.Sdk\" /></ItemGroup>", true)]
    [InlineData("<ItemGroup><ProjectReference Include=\"../LeadExec.InProcess/LeadExec.InProcess.csproj\" /></ItemGroup>", true)]
    [InlineData(Local + "<ProjectReference Include=\"../LeadExec.InProcess/LeadExec.InProcess.csproj\" /></ItemGroup>", true)]
    public void References(string project, bool broken) => HostRules.References([new SourceFile("src/X/X.csproj", project)]).Any().ShouldBe(broken);

    [Theory]
    [InlineData("$(OrleansVersion)", false)]
    [InlineData("10.2.2", true)]
    public void Versions(string version, bool broken) =>
        HostRules.Versions([new SourceFile("Directory.Packages.props", $"<PackageVersion Include=\"Microsoft.Orleans.Sdk\" Version=\"{version}\" />")]).Any().ShouldBe(broken);

    [Theory]
    [InlineData("public static class A { public static int M(int x) => x; private static int N() => 0; }", false)]
    [InlineData("public static class A { public static int M(long x) => 1; }", true)]
    [InlineData("public static class A { public static int M(int x) => 1; public static int More => 1; }", true)]
    [InlineData("public static class A { public static int M(int x) => 1;", true)]
    public void Twins(string cluster, bool broken) =>
        HostRules.Twins([new SourceFile("src/X/A.Orleans.cs", cluster), new SourceFile("src/X/A.InProcess.cs", "public static class A { public static int M(int x) => 0; }")])
            .Any().ShouldBe(broken);

    [Theory]
    [InlineData("public static class Windows;", true)]
    [InlineData("public static class CapWindows;", false)]
    public void Names(string text, bool broken) => HostRules.Names([new SourceFile("src/LeadExec.Domain/A.cs", text)]).Any().ShouldBe(broken);
}
